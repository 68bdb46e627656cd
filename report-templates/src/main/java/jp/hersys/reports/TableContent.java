package jp.hersys.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One published table in long form: one observation a row.
///
/// @param id ascii name, such as `cases.by-day`
/// @param rows cells in the order of the columns: `String`, `LocalDate`, `Long` or `BigDecimal`; null is "no data"
public record TableContent(
        String id,
        String labelJa,
        String labelEn,
        String definitionJa,
        String definitionEn,
        List<ColumnContent> columns,
        List<? extends List<? extends @Nullable Object>> rows) {
    public TableContent {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        checkNames(id, columns);
        for (var row : rows) checkRow(id, columns, row);
    }

    /// The place of a column; refuses a table that lacks it, so that a renamed column is found at once.
    int column(String columnId) {
        for (var i = 0; i < columns.size(); i++) if (columns.get(i).id().equals(columnId)) return i;
        throw new IllegalArgumentException("Table %s needs a column '%s'; found %s."
                .formatted(id, columnId, columns.stream().map(ColumnContent::id).toList()));
    }

    private static void checkNames(String id, List<ColumnContent> columns) {
        var ids = new HashSet<String>();
        var headers = new HashSet<String>();
        for (var column : columns)
            if (!ids.add(column.id()) || !headers.add(column.header()))
                throw new IllegalArgumentException("Column names are unique in a table; found '%s' (%s) twice in %s."
                        .formatted(column.id(), column.header(), id));
    }

    private static void checkRow(String id, List<ColumnContent> columns, List<? extends @Nullable Object> row) {
        if (row.size() != columns.size())
            throw new IllegalArgumentException(
                    "Each row of table %s has %s cells; found %s.".formatted(id, columns.size(), row.size()));
        for (var i = 0; i < row.size(); i++) {
            var cell = row.get(i);
            if (cell != null && !fits(columns.get(i).kind(), cell))
                throw new IllegalArgumentException("Column '%s' of table %s holds %s; found a %s."
                        .formatted(
                                columns.get(i).id(),
                                id,
                                columns.get(i).kind(),
                                cell.getClass().getSimpleName()));
        }
    }

    private static boolean fits(ColumnKind kind, Object cell) {
        return switch (kind) {
            case TEXT, CODE -> cell instanceof String;
            case DAY -> cell instanceof LocalDate;
            case NUMBER -> cell instanceof Long || cell instanceof BigDecimal;
        };
    }
}
