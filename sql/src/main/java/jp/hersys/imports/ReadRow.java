package jp.hersys.imports;

import java.util.List;
import jp.hersys.cases.LineListRow;
import jp.hersys.intake.Fact;
import jp.hersys.intake.Finding;
import jp.hersys.intake.Severity;
import org.jspecify.annotations.Nullable;

/// One data row of a file, read: either a fact, or the reasons why it is none; notes may stand beside a fact.
///
/// @param line     1-based line of the original file on which the row begins (for JSON: the line of its opening brace)
/// @param rowKey   what identifies the row within its publisher, normalised (`No`); for a refused row without a number
///                 a stand-in made from its content, beginning with `?`
/// @param fact     null exactly when a finding refuses the row
/// @param findings all that was found, in the order of the columns
public record ReadRow(long line, String rowKey, @Nullable Fact fact, List<Finding> findings) {

    public ReadRow {
        findings = List.copyOf(findings);
        boolean refused = findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
        if (refused != (fact == null)) {
            throw new IllegalArgumentException(
                    "A row has a fact exactly when no finding refuses it, line " + line + ".");
        }
    }

    /// The case that a row of a line list states, null where it is refused.
    ///
    /// @throws ClassCastException when it is a row of another kind of file
    public @Nullable LineListRow caseRow() {
        return (LineListRow) fact;
    }
}
