package jp.hersys.rights;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hersys.codelists.ShippedTable;

/// The one table of who may do what, `rights/access-rules.csv`. The register holds the same rows (`access_rules`), and
/// its policies read them there; what no row allows is denied. Built from the seed's rules, as the ministry's own table
/// of viewing ranges (閲覧範囲) was never published.
public final class AccessRules {

    private static final List<String> COLUMNS = List.of("organisation_type", "relation", "data_group", "operations");

    private static final AccessRules SHIPPED =
            new AccessRules(ShippedTable.read("rights/access-rules.csv", COLUMNS, AccessRules::rule));

    private final List<AccessRule> rules;

    private AccessRules(List<AccessRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// The table on the class path.
    public static AccessRules shipped() {
        return SHIPPED;
    }

    private static AccessRule rule(ShippedTable.Row row) {
        return new AccessRule(
                row.filled("organisation_type"),
                Relation.valueOf(row.filled("relation")),
                DataGroup.valueOf(row.filled("data_group")),
                operations(row.filled("operations")));
    }

    private static Set<Operation> operations(String letters) {
        var operations = EnumSet.noneOf(Operation.class);
        for (var operation : Operation.values()) {
            if (letters.indexOf(operation.letter()) >= 0) {
                operations.add(operation);
            }
        }
        if (operations.size() != letters.length()) {
            throw new IllegalStateException(
                    "Operations were expected to be some of R, W and C, but found \"" + letters + "\".");
        }
        return operations;
    }

    /// All rules in the order of the table.
    public List<AccessRule> all() {
        return rules;
    }

    /// Relations by which staff of organisations of this type may do this; empty: by none.
    public Set<Relation> relations(String organisationType, DataGroup group, Operation operation) {
        return rules.stream()
                .filter(rule -> rule.organisationType().equals(organisationType)
                        && rule.group() == group
                        && rule.operations().contains(operation))
                .map(AccessRule::relation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether there is any relation by which staff of organisations of this type may do this.
    public boolean allow(String organisationType, DataGroup group, Operation operation) {
        return !relations(organisationType, group, operation).isEmpty();
    }

    /// Whether organisations of this type work by a list: a health centre says whom they follow up, and until when
    /// (健康観察の受託機関, 陽性者登録センター). They look for nobody beyond it.
    public boolean workByList(String organisationType) {
        return relations(organisationType, DataGroup.IDENTITY, Operation.READ).contains(Relation.CONTRACTED);
    }
}
