package jp.hersys.imports;

import java.util.List;
import jp.hersys.intake.Finding;

/// A row of an import of which something was found.
///
/// @param position place among the data rows of the file, from 1
/// @param line     line of the original file
/// @param rowKey   what identifies the row
/// @param refused  whether it stayed outside
/// @param findings all that was found
public record RowFinding(long position, long line, String rowKey, boolean refused, List<Finding> findings) {

    public RowFinding {
        findings = List.copyOf(findings);
    }
}
