package jp.hersys.editions;

import org.jspecify.annotations.Nullable;

/// Which differing cases are asked for.
///
/// @param kind   only these, null for all
/// @param reason only these, null for all
/// @param number only cases whose number begins so, empty for all
public record DifferenceFilter(
        CaseDifference.@Nullable Kind kind, CaseDifference.@Nullable Reason reason, String number) {

    /// All of them.
    public static final DifferenceFilter ALL = new DifferenceFilter(null, null, "");
}
