package jp.hersys.rights;

import java.util.Set;

/// Staff of organisations of this type that stand in this relation may do these things to facts of this group.
///
/// @param organisationType code of the list `organisation-types` (IDの種別)
public record AccessRule(String organisationType, Relation relation, DataGroup group, Set<Operation> operations) {

    public AccessRule {
        operations = Set.copyOf(operations);
    }
}
