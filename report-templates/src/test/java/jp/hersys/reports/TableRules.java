package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.junit.jupiter.api.DynamicTest;

/// The rules for machine-readable tables (level and number), each asked of one sheet or file by its bytes alone.
public final class TableRules {
    private interface Check {
        void on(OpenedTable opened);
    }

    private record Rule(String number, String sentence, Check check) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "1-01",
                    "is a spreadsheet or CSV, not PDF only",
                    o -> assertThat(o.cells()).isNotEmpty()),
            new Rule("1-02", "has one table", TableRules::hasOneTable),
            new Rule("1-03", "has no blank row or column", TableRules::hasNoBlankRowOrColumn),
            new Rule("1-04", "has nothing outside the table", TableRules::hasNothingOutside),
            new Rule("1-05", "names every column", TableRules::namesEveryColumn),
            new Rule("1-06", "has no spaces or line breaks for layout", TableRules::hasNoLayout),
            new Rule("1-07", "has one value a cell", TableRules::hasOneValueACell),
            new Rule("1-08", "has no platform-dependent characters but in proper names", TableRules::isPlain),
            new Rule("1-09", "tells empty from nought", TableRules::tellsEmptyFromNought),
            new Rule("1-10", "has no picture or text box", TableRules::hasNoPicture),
            new Rule("1-11", "says nothing by colour or bold alone", TableRules::saysNothingByStyle),
            new Rule("1-12", "has no merged cells", TableRules::hasNoMergedCells),
            new Rule("1-13", "hides no row or column", TableRules::hidesNothing),
            new Rule("1-14", "has one record a line", TableRules::hasOneRecordALine),
            new Rule("1-15", "quotes commas", TableRules::quotesCommas),
            new Rule("2-01", "has numbers without unit, comma or note", TableRules::hasPlainNumbers),
            new Rule("2-02", "leaves nothing out that repeats", TableRules::leavesNothingOut),
            new Rule("2-03", "has unique names in one row", TableRules::hasUniqueNames),
            new Rule("2-04", "has one wording for a code", TableRules::hasOneWordingForACode),
            new Rule("2-05", "keeps 'other' and its text apart", TableRules::keepsOtherApart),
            new Rule("2-06", "has values, not formulas", TableRules::hasNoFormulas),
            new Rule("3-01", "has its header in the first row and data from the second", TableRules::startsAtOnce),
            new Rule("3-02", "has its codes in the code table", TableRules::hasItsCodesInTheCodeTable),
            new Rule("3-03", "has only marks that the cover defines", TableRules::hasNoUndefinedMarks),
            new Rule("3-04", "gives the unit of a number", TableRules::givesUnits),
            new Rule("3-05", "has ISO days", TableRules::hasIsoDays),
            new Rule("3-06", "names a region by code and full name", TableRules::namesRegions),
            new Rule("3-07", "has the shape that is declared", TableRules::hasTheDeclaredShape),
            new Rule("3-08", "is described with ascii names and its encoding", TableRules::isDescribed),
            new Rule("3-09", "has one observation a row", TableRules::hasOneObservationARow));

    // In a column of its own, or in the name that the standard of open data prescribes (検査実施_人数).
    private static final List<String> UNIT_ELSEWHERE = List.of(
            "figures",
            "fields",
            "not-writable",
            "changes",
            "test_people",
            "test_count",
            "confirm_negative",
            "call_center");

    private TableRules() {}

    /// A test for each rule and each table, named by both.
    public static Stream<DynamicTest> on(List<OpenedTable> tables) {
        return RULES.stream()
                .flatMap(rule -> tables.stream()
                        .map(table -> DynamicTest.dynamicTest(
                                rule.number() + " " + table.name() + " " + rule.sentence(),
                                () -> rule.check().on(table))));
    }

    private static void hasOneTable(OpenedTable o) {
        assertThat(o.cells()).allMatch(row -> row.size() == o.header().size());
        assertThat(o.rows()).doesNotContain(o.header());
    }

    /// A named column that happens to be empty, as the standard's are, splits no table.
    private static void hasNoBlankRowOrColumn(OpenedTable o) {
        assertThat(o.cells()).noneMatch(row -> row.stream().allMatch(String::isEmpty));
        for (var c = 0; c < o.header().size(); c++) {
            var column = c;
            assertThat(o.cells()).anyMatch(row -> !row.get(column).isEmpty());
        }
    }

    private static void hasNothingOutside(OpenedTable o) {
        if (!o.isSheet()) return;
        assertThat(cells(o)).allMatch(c -> c.getColumnIndex() < o.header().size() && c.getCellComment() == null);
        assertThat(o.sheet().getHeader().getCenter()).isEmpty();
    }

    private static void namesEveryColumn(OpenedTable o) {
        assertThat(o.header()).doesNotContain("").allMatch(h -> h.length() < 30);
    }

    private static void hasNoLayout(OpenedTable o) {
        assertThat(texts(o))
                .allMatch(t -> t.equals(t.strip()) && !t.contains("\n") && !t.contains("\r") && !t.contains("  "));
        assertThat(o.header()).noneMatch(h -> h.contains("　") || h.contains(" "));
    }

    private static void hasOneValueACell(OpenedTable o) {
        assertThat(o.column(ColumnKind.CODE)).noneMatch(t -> t.matches(".*[\\s,、;；].*"));
    }

    private static void isPlain(OpenedTable o) {
        assertThat(o.header())
                .noneMatch(t ->
                        t.matches(".*[\\u2160-\\u217F\\u2460-\\u24FF\\u3200-\\u33FF\\uE000-\\uF8FF\\uFF61-\\uFF9F].*"));
    }

    private static void tellsEmptyFromNought(OpenedTable o) {
        assertThat(o.column(ColumnKind.NUMBER)).allMatch(t -> t.isEmpty() || new BigDecimal(t).scale() >= 0);
        if (o.isSheet())
            assertThat(cells(o))
                    .noneMatch(c -> c.getCellType() == CellType.STRING
                            && c.getStringCellValue().isEmpty());
    }

    private static void hasNoPicture(OpenedTable o) {
        if (o.isSheet()) assertThat(o.sheet().getDrawingPatriarch()).isNull();
    }

    private static void saysNothingByStyle(OpenedTable o) {
        if (!o.isSheet()) return;
        for (var cell : cells(o)) {
            if (cell.getRowIndex() == 0) continue;
            var font = o.sheet().getWorkbook().getFontAt(cell.getCellStyle().getFontIndex());
            assertThat(font.getBold()).isFalse();
            assertThat(font.getColor()).isIn((short) 8, (short) 32767);
            assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
        }
    }

    private static void hasNoMergedCells(OpenedTable o) {
        if (o.isSheet()) assertThat(o.sheet().getNumMergedRegions()).isZero();
    }

    private static void hidesNothing(OpenedTable o) {
        if (!o.isSheet()) return;
        for (var c = 0; c < o.header().size(); c++)
            assertThat(o.sheet().isColumnHidden(c)).isFalse();
        for (var row : o.sheet()) assertThat(row.getZeroHeight()).isFalse();
        var workbook = o.sheet().getWorkbook();
        assertThat(workbook.isSheetHidden(workbook.getSheetIndex(o.sheet()))).isFalse();
    }

    private static void hasOneRecordALine(OpenedTable o) {
        if (!o.isSheet())
            assertThat(o.raw().split("\r\n", -1)).hasSize(o.cells().size() + 1).endsWith("");
    }

    private static void quotesCommas(OpenedTable o) {
        if (!o.isSheet())
            assertThat(o.cells()).allMatch(r -> r.size() == o.header().size());
    }

    private static void hasPlainNumbers(OpenedTable o) {
        assertThat(o.column(ColumnKind.NUMBER)).allMatch(t -> t.isEmpty() || t.matches("-?[0-9]+(\\.[0-9]+)?"));
        if (!o.isSheet()) return;
        for (var cell : cells(o))
            if (cell.getRowIndex() > 0 && o.fields().get(cell.getColumnIndex()).kind() == ColumnKind.NUMBER)
                assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
    }

    /// A sheet and the file of the same table say the same, cell by cell.
    private static void leavesNothingOut(OpenedTable o) {
        var file = o.folder().files().get(TableFile.name(o.tableId()));
        if (!o.isSheet() || file == null) return;
        assertThat(o.cells()).hasSameSizeAs(file);
        for (var r = 0; r < file.size(); r++)
            for (var c = 0; c < o.header().size(); c++) {
                var one = o.cells().get(r).get(c);
                var other = file.get(r).get(c);
                if (r > 0 && o.fields().get(c).kind() == ColumnKind.NUMBER && !other.isEmpty())
                    assertThat(new BigDecimal(one)).isEqualByComparingTo(other);
                else assertThat(one).isEqualTo(other);
            }
    }

    private static void hasUniqueNames(OpenedTable o) {
        assertThat(new HashSet<>(o.header())).hasSameSizeAs(o.header());
    }

    private static void hasOneWordingForACode(OpenedTable o) {
        for (var i = 0; i + 1 < o.fields().size(); i++)
            if (o.fields().get(i).id().endsWith("_code"))
                for (var row : o.rows())
                    if (!row.get(i).isEmpty())
                        assertThat(row.get(i + 1))
                                .isEqualTo(
                                        o.folder().codes().get(o.fields().get(i).id() + " " + row.get(i)));
    }

    private static void keepsOtherApart(OpenedTable o) {
        assertThat(texts(o)).noneMatch(t -> t.matches("その他[（(:：].+"));
    }

    private static void hasNoFormulas(OpenedTable o) {
        if (o.isSheet()) assertThat(cells(o)).noneMatch(c -> c.getCellType() == CellType.FORMULA);
    }

    private static void startsAtOnce(OpenedTable o) {
        assertThat(o.header())
                .isEqualTo(o.fields().stream().map(OpenedTable.Field::header).toList());
        if (o.isSheet())
            assertThat(o.sheet().getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 1);
    }

    private static void hasItsCodesInTheCodeTable(OpenedTable o) {
        var coded =
                o.folder().codes().keySet().stream().map(k -> k.split(" ")[0]).toList();
        for (var i = 0; i < o.fields().size(); i++) {
            var id = o.fields().get(i).id();
            if (!id.endsWith("_code") && !coded.contains(id)) continue;
            for (var row : o.rows())
                if (!row.get(i).isEmpty()) assertThat(o.folder().codes()).containsKey(id + " " + row.get(i));
        }
    }

    private static void hasNoUndefinedMarks(OpenedTable o) {
        assertThat(texts(o)).doesNotContain("－", "-", "*", "…", "データなし", "N/A", "NULL");
    }

    private static void givesUnits(OpenedTable o) {
        for (var i = 0; i < o.fields().size(); i++) {
            var field = o.fields().get(i);
            if (!field.unit().isEmpty()) assertThat(o.header().get(i)).endsWith("（" + field.unit() + "）");
            if (field.kind() == ColumnKind.NUMBER && !UNIT_ELSEWHERE.contains(o.tableId()))
                assertThat(field.unit()).as(field.id()).isNotEmpty();
        }
    }

    private static void hasIsoDays(OpenedTable o) {
        assertThat(o.column(ColumnKind.DAY))
                .allMatch(t -> t.isEmpty() || LocalDate.parse(t).toString().equals(t));
    }

    private static void namesRegions(OpenedTable o) {
        for (var i = 0; i + 1 < o.fields().size(); i++) {
            if (!List.of("area_code", "publisher_code")
                    .contains(o.fields().get(i).id())) continue;
            for (var row : o.rows()) {
                // Those who live elsewhere or nowhere known have no code of the list; the code table says so.
                assertThat(row.get(i)).matches("[0-9]{6}|OUT|UNK");
                assertThat(row.get(i + 1)).matches(".*([都道府県市町村区外]|内（市区町村名なし）|非公表・不明)");
            }
        }
    }

    private static void hasTheDeclaredShape(OpenedTable o) {
        assertThat(o.header()).hasSameSizeAs(o.fields());
    }

    private static void isDescribed(OpenedTable o) {
        assertThat(o.fields()).as(o.name() + " stands in fields.csv").isNotEmpty();
        assertThat(o.fields())
                .allMatch(f ->
                        f.id().matches("[a-z][a-z0-9_]*") && !f.definition().isEmpty());
        if (o.isSheet()) return;
        assertThat(o.fields()).allMatch(f -> f.encoding().matches("UTF-8|windows-31j"));
        assertThat(o.raw().startsWith("\uFEFF"))
                .isEqualTo(o.fields().getFirst().bom().equals("あり"));
        assertThat(o.raw()).doesNotContain("\uFFFD");
    }

    /// A place has two numbers, the line and the position, and is one observation.
    private static void hasOneObservationARow(OpenedTable o) {
        assertThat(o.fields().stream()
                        .filter(f -> f.kind() == ColumnKind.NUMBER)
                        .count())
                .isLessThanOrEqualTo(1);
    }

    private static List<String> texts(OpenedTable o) {
        return o.cells().stream().flatMap(List::stream).toList();
    }

    private static List<Cell> cells(OpenedTable o) {
        var cells = new ArrayList<Cell>();
        for (var row : o.sheet()) row.forEach(cells::add);
        return cells;
    }
}
