package jp.hersys.reports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What `announcement-individual.jrxml` prints of one case: every text as it stands on paper. A row with a sentence
/// stands where a part has no case.
///
/// @param part     heading of the part it stands in
/// @param sentence what is said instead of cases; then all that follows is null
/// @param head     県内22例目（第1報）
/// @param age      null when the case was withdrawn: then only head and change are printed
/// @param further  the items that not every case has, each on its line: remarks, related cases, what changed
record CaseBlock(
        String part,
        @Nullable String sentence,
        @Nullable String head,
        @Nullable String announced,
        @Nullable String age,
        @Nullable String sex,
        @Nullable String residence,
        @Nullable String occupation,
        @Nullable String onset,
        @Nullable String symptoms,
        @Nullable String condition,
        @Nullable String discharged,
        @Nullable String travel,
        List<More> further) {
    CaseBlock {
        further = List.copyOf(further);
    }

    /// An item that stands only where there is something to say.
    record More(String label, String text) {}

    /// What stands in the column of labels beside the further items: the label of the first.
    @Nullable
    String moreLabel() {
        return further.isEmpty() ? null : further.getFirst().label();
    }

    /// The further items as the template prints them, a line each; null when there is none.
    @Nullable
    String more() {
        if (further.isEmpty()) return null;
        var others = further.stream().skip(1).map(item -> item.label() + "：" + item.text());
        return Stream.concat(Stream.of(further.getFirst().text()), others).collect(Collectors.joining("\n"));
    }

    /// A part without cases.
    static CaseBlock saying(String part, String sentence) {
        return new CaseBlock(
                part, sentence, null, null, null, null, null, null, null, null, null, null, null, List.of());
    }

    /// A case that does not count any more: its particulars are not told again.
    static CaseBlock withdrawn(String part, String head, String announced, More change) {
        return new CaseBlock(
                part, null, head, announced, null, null, null, null, null, null, null, null, null, List.of(change));
    }
}
