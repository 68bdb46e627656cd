package jp.hersys.imports;

import java.time.Instant;
import jp.hersys.cases.LineListRow;
import org.jspecify.annotations.Nullable;

/// One row of an import as it stands in the register.
///
/// @param caseId     its case
/// @param recordedAt moment from which the register knew what it says
/// @param line       line of the file; null where no row of this file says it
/// @param rowKey     number in the publisher's list
/// @param now        what is said of the case
/// @param before     what was said before; null where nothing was
public record FateRow(
        long caseId,
        Instant recordedAt,
        @Nullable Long line,
        String rowKey,
        LineListRow now,
        @Nullable LineListRow before) {}
