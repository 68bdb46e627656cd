package jp.hersys.batch.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionMapper;
import jp.hersys.reports.ColumnContent;
import jp.hersys.reports.TableContent;

/// Puts the tables of an edition into cells of the register and makes the same tables of them again. The dimensions of
/// a cell are one text, joined by a character that no name contains; its measure is the last column.
final class KeptTables {

    private static final String BETWEEN_DIMENSIONS = "\u001f";
    private static final String BETWEEN_ROWS = "\u001e";

    private final EditionMapper editions;
    private final FigureWords words = new FigureWords();

    KeptTables(EditionMapper editions) {
        this.editions = editions;
    }

    /// Keeps the cells of a table.
    void keep(Edition edition, TableContent table) {
        if (table.rows().isEmpty()) {
            return;
        }
        int measure = table.columns().size() - 1;
        var dimensions = table.rows().stream()
                .map(row -> row.subList(0, measure).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(BETWEEN_DIMENSIONS)))
                .collect(Collectors.joining(BETWEEN_ROWS));
        var values = table.rows().stream()
                .map(row -> String.valueOf(row.get(measure)))
                .collect(Collectors.joining(","));
        editions.cells(edition.id(), edition.publisherCode(), table.id(), dimensions, values);
    }

    /// The tables as they were kept. Of what an edition has figures, it has tables, be they empty.
    ///
    /// @param figures ids of the edition's figures
    List<TableContent> of(Edition edition, Set<String> figures) {
        var subjects = figures.stream().map(KeptTables::subject).collect(Collectors.toSet());
        var rows = new HashMap<String, List<List<Object>>>();
        for (var cell : editions.keptCells(edition.id())) {
            var columns = words.columns(cell.figureTable());
            rows.computeIfAbsent(cell.figureTable(), table -> new ArrayList<>()).add(row(columns, cell));
        }
        return FigureWords.tables().stream()
                .filter(table -> subjects.contains(subject(table)))
                .map(table -> words.table(table, rows.getOrDefault(table, List.of())))
                .toList();
    }

    private static String subject(String id) {
        return id.substring(0, id.indexOf('.'));
    }

    private static List<Object> row(List<ColumnContent> columns, EditionMapper.KeptCell cell) {
        var dimensions = cell.dimensions().split(BETWEEN_DIMENSIONS, -1);
        var row = new ArrayList<>();
        for (int i = 0; i < dimensions.length; i++) {
            switch (columns.get(i).kind()) {
                case DAY -> row.add(LocalDate.parse(dimensions[i]));
                case TEXT, CODE -> row.add(dimensions[i]);
                case NUMBER ->
                    throw new IllegalStateException("A number is no dimension of " + cell.figureTable() + ".");
            }
        }
        row.add(Objects.requireNonNull(cell.published()).longValueExact());
        return row;
    }
}
