package jp.hersys.reports;

import static jp.hersys.reports.ColumnKind.CODE;
import static jp.hersys.reports.ColumnKind.NUMBER;
import static jp.hersys.reports.ColumnKind.TEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The tables that describe an edition, shaped like its data: figures, list of fields, code table.
final class Descriptions {
    private Descriptions() {}

    /// 集計値: one figure a row, its unit and definition beside it.
    static TableContent figures(EditionContent edition) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var figure : edition.figures())
            rows.add(Arrays.asList(
                    figure.id(),
                    figure.labelJa(),
                    figure.labelEn(),
                    figure.published(),
                    figure.unitJa().isEmpty() ? null : figure.unitJa(),
                    figure.definitionJa()));
        return table(
                "figures",
                rows,
                column("figure_id", CODE),
                column("figure", TEXT),
                column("figure_en", TEXT),
                column("value", NUMBER),
                column("unit", TEXT),
                column("definition", TEXT));
    }

    /// 項目一覧: one field a row. It describes the figures and itself too, so that no sheet is unexplained, and the
    /// files that are no sheet.
    static TableContent fields(EditionContent edition, OpenDataEncoding encoding) {
        var files = new OpenDataDescriptions(edition, encoding);
        var described = new ArrayList<TableContent>();
        described.add(figures(edition));
        described.addAll(edition.tables());
        described.addAll(ChangeTables.ofWorkbook(edition));
        described.add(codes(edition));
        for (var set : CountSet.of(edition)) described.add(set.fields());
        described.addAll(files.filesOnly());
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var table : described) addFields(rows, table, files);
        var fields = fieldsTable(rows);
        addFields(rows, fields, files);
        return fieldsTable(rows);
    }

    private static TableContent fieldsTable(List<List<@Nullable Object>> rows) {
        return table(
                "fields",
                rows,
                column("table_id", CODE),
                column("table", TEXT),
                column("position", NUMBER),
                column("field_id", CODE),
                column("field", TEXT),
                column("field_en", TEXT),
                column("type", TEXT),
                column("unit", TEXT),
                column("table_definition", TEXT),
                column("file", CODE),
                column("encoding", CODE),
                column("bom", TEXT));
    }

    private static void addFields(List<List<@Nullable Object>> rows, TableContent table, OpenDataDescriptions files) {
        var position = 0L;
        var file = files.file(table);
        var encoding = files.encoding(table);
        for (var column : table.columns())
            rows.add(Arrays.asList(
                    table.id(),
                    table.labelJa(),
                    ++position,
                    column.id(),
                    column.header(),
                    column.labelEn(),
                    Words.JA.say("type." + column.kind()),
                    column.unitJa().isEmpty() ? null : column.unitJa(),
                    table.definitionJa(),
                    file.isEmpty() ? null : file,
                    file.isEmpty() ? null : encoding.label(),
                    file.isEmpty() ? null : Words.JA.say("bom." + encoding.isMarked())));
    }

    /// コード表: each code that a table uses with its words. A code column `x_code` has its words in `x_name` or `x`.
    static TableContent codes(EditionContent edition) {
        var codes = new TreeMap<String, Map<String, String>>();
        var described = new ArrayList<>(edition.tables());
        described.addAll(ChangeTables.of(edition));
        for (var table : described)
            for (var column : table.columns()) if (column.kind() == CODE) collect(codes, table, column.id());
        collect(codes, edition);
        for (var flag : List.of("travel_history", "discharged"))
            codes.put(
                    flag,
                    new TreeMap<>(Map.of(
                            "0", Words.JA.say("code." + flag + ".0"), "1", Words.JA.say("code." + flag + ".1"))));
        codes.put("publisher_code", Map.of(edition.publisherCode(), edition.publisherName()));
        var rows = new ArrayList<List<@Nullable Object>>();
        codes.forEach((field, words) -> words.forEach((code, word) -> rows.add(List.of(field, code, word))));
        return table("codes", rows, column("field_id", CODE), column("code", CODE), column("word", TEXT));
    }

    /// The codes of the sheet of cases, whose rows are not at hand: those of the changed items and of the publisher.
    private static void collect(Map<String, Map<String, String>> codes, EditionContent edition) {
        var changes = edition.changes();
        if (changes == null) return;
        codes.computeIfAbsent("publisher_code", f -> new TreeMap<>())
                .put(edition.publisherCode(), edition.publisherName());
        for (var item : changes.items())
            codes.computeIfAbsent("item_code", f -> new TreeMap<>()).put(item.code(), item.label());
    }

    private static void collect(Map<String, Map<String, String>> codes, TableContent table, String field) {
        var stem = field.replaceFirst("_code$", "");
        for (var name : List.of(stem + "_name", stem))
            for (var column : table.columns())
                if (column.id().equals(name) && !name.equals(field)) {
                    var words = codes.computeIfAbsent(field, f -> new TreeMap<>());
                    var from = table.column(field);
                    var to = table.column(name);
                    for (var row : table.rows())
                        if (row.get(from) instanceof String code && row.get(to) instanceof String word)
                            words.put(code, word);
                }
    }

    static TableContent table(String id, List<List<@Nullable Object>> rows, ColumnContent... columns) {
        var key = "sheet." + id;
        return new TableContent(
                id,
                Words.JA.say(key),
                Words.EN.say(key),
                Words.JA.say(key + ".definition"),
                Words.EN.say(key + ".definition"),
                List.of(columns),
                List.copyOf(rows));
    }

    static ColumnContent column(String id, ColumnKind kind) {
        return new ColumnContent(id, Words.JA.say("field." + id), Words.EN.say("field." + id), "", kind);
    }
}
