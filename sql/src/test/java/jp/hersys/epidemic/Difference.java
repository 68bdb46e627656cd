package jp.hersys.epidemic;

import java.util.List;

/// What a reader of two full lists sees between them, by number.
///
/// @param added     numbers only the later list has: new, late, renumbered and returned ones
/// @param changed   numbers both have, saying something else: another spelling of an age or sex is no change
/// @param withdrawn numbers only the earlier list has
public record Difference(List<String> added, List<String> changed, List<String> withdrawn) {

    public Difference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        withdrawn = List.copyOf(withdrawn);
    }

    /// The rows of the later list, given those of the earlier one.
    public int cumulativeAfter(int cumulativeBefore) {
        return cumulativeBefore + added.size() - withdrawn.size();
    }
}
