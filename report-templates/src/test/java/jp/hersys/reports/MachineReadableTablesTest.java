package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The rules for machine-readable tables (level and number), each on every data sheet and every CSV file.
class MachineReadableTablesTest {
    interface Check {
        void on(OpenedSheet opened) throws Exception;
    }

    record Rule(String number, String sentence, Check check) {}

    private static final EditionContent EDITION = SampleEdition.ishikawa();

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "1-01",
                    "is a spreadsheet or CSV, not PDF only",
                    o -> assertThat(o.cells()).isNotEmpty()),
            new Rule("1-02", "has one table", MachineReadableTablesTest::hasOneTable),
            new Rule("1-03", "has no blank row or column", MachineReadableTablesTest::hasNoBlankRowOrColumn),
            new Rule("1-04", "has nothing outside the table", MachineReadableTablesTest::hasNothingOutside),
            new Rule(
                    "1-05",
                    "names every column",
                    o -> assertThat(o.header()).doesNotContain("").allMatch(h -> h.length() < 30)),
            new Rule(
                    "1-06",
                    "has no spaces or line breaks for layout",
                    o -> assertThat(texts(o))
                            .allMatch(t -> t.equals(t.strip())
                                    && !t.contains("\n")
                                    && !t.contains("\r")
                                    && !t.contains("  ")
                                    && !t.contains("　"))),
            new Rule(
                    "1-07",
                    "has one value a cell",
                    o -> assertThat(o.column(ColumnKind.CODE)).noneMatch(t -> t.matches(".*[\\s,、;；].*"))),
            new Rule(
                    "1-08",
                    "has no platform-dependent characters in its headers",
                    o -> assertThat(o.header())
                            .noneMatch(
                                    t -> t.matches(
                                            ".*[\\u2160-\\u217F\\u2460-\\u24FF\\u3200-\\u33FF\\uE000-\\uF8FF\\uFF61-\\uFF9F].*"))),
            new Rule("1-09", "tells empty from nought", MachineReadableTablesTest::tellsEmptyFromNought),
            new Rule(
                    "1-10",
                    "has no picture or text box",
                    o -> sheet(
                            o, () -> assertThat(o.sheet().getDrawingPatriarch()).isNull())),
            new Rule("1-11", "says nothing by colour or bold alone", MachineReadableTablesTest::saysNothingByStyle),
            new Rule(
                    "1-12",
                    "has no merged cells",
                    o -> sheet(
                            o, () -> assertThat(o.sheet().getNumMergedRegions()).isZero())),
            new Rule("1-13", "hides no row or column", MachineReadableTablesTest::hidesNothing),
            new Rule(
                    "1-14",
                    "has one record a line",
                    o -> file(
                            o,
                            () -> assertThat(o.raw().split("\r\n"))
                                    .hasSize(o.cells().size()))),
            new Rule(
                    "1-15",
                    "quotes commas",
                    o -> file(
                            o,
                            () -> assertThat(o.cells())
                                    .allMatch(r -> r.size() == o.header().size()))),
            new Rule("2-01", "has numbers without unit, comma or note", MachineReadableTablesTest::hasPlainNumbers),
            new Rule("2-02", "leaves nothing out that repeats", MachineReadableTablesTest::equalsItsInput),
            new Rule(
                    "2-03",
                    "has unique names in one row",
                    o -> assertThat(new HashSet<>(o.header())).hasSameSizeAs(o.header())),
            new Rule("2-04", "has one wording for a code", MachineReadableTablesTest::hasOneWordingForACode),
            new Rule(
                    "2-05",
                    "keeps 'other' and its text apart",
                    o -> assertThat(texts(o)).noneMatch(t -> t.matches("その他[（(:：].+"))),
            new Rule(
                    "2-06",
                    "has values, not formulas",
                    o -> sheet(o, () -> assertThat(cells(o)).noneMatch(c -> c.getCellType() == CellType.FORMULA))),
            new Rule(
                    "3-01",
                    "has its header in the first row and data from the second",
                    MachineReadableTablesTest::startsAtOnce),
            new Rule("3-02", "has its codes in the code table", MachineReadableTablesTest::hasItsCodesInTheCodeTable),
            new Rule(
                    "3-03",
                    "has only marks that the cover defines",
                    o -> assertThat(texts(o)).doesNotContain("－", "-", "*", "…", "データなし", "N/A", "NULL")),
            new Rule("3-04", "gives the unit of a number", MachineReadableTablesTest::givesUnits),
            new Rule("3-05", "has ISO days", MachineReadableTablesTest::hasIsoDays),
            new Rule("3-06", "names a region by code and full name", MachineReadableTablesTest::namesRegions),
            new Rule("3-07", "has the same shape every time", MachineReadableTablesTest::hasTheSameShape),
            new Rule("3-08", "is described with ascii names", MachineReadableTablesTest::isDescribed),
            new Rule(
                    "3-09",
                    "has one observation a row",
                    o -> assertThat(o.table().columns().stream()
                                    .filter(c -> c.kind() == ColumnKind.NUMBER)
                                    .count())
                            .isLessThanOrEqualTo(1)));

    @TestFactory
    Stream<DynamicTest> every_data_sheet_and_file_keeps_the_rule() throws Exception {
        var opened = OpenedSheet.of(EDITION);
        return RULES.stream()
                .flatMap(rule -> opened.stream()
                        .map(o -> DynamicTest.dynamicTest(
                                rule.number() + " " + o.name() + " " + rule.sentence(),
                                () -> rule.check().on(o))));
    }

    private static void hasOneTable(OpenedSheet o) {
        assertThat(o.header()).hasSize(o.table().columns().size());
        assertThat(o.rows()).hasSize(o.table().rows().size());
    }

    private static void hasNoBlankRowOrColumn(OpenedSheet o) {
        assertThat(o.cells()).noneMatch(row -> row.stream().allMatch(String::isEmpty));
        for (var c = 0; c < o.header().size(); c++) {
            var column = c;
            assertThat(o.rows())
                    .as(o.header().get(c))
                    .anyMatch(row -> !row.get(column).isEmpty());
        }
    }

    private static void hasNothingOutside(OpenedSheet o) {
        sheet(o, () -> {
            assertThat(cells(o)).allMatch(c -> c.getColumnIndex() < o.header().size() && c.getCellComment() == null);
            assertThat(o.sheet().getHeader().getCenter()).isEmpty();
        });
    }

    private static void tellsEmptyFromNought(OpenedSheet o) {
        for (var r = 0; r < o.table().rows().size(); r++)
            for (var c = 0; c < o.header().size(); c++) {
                var value = o.table().rows().get(r).get(c);
                assertThat(o.rows().get(r).get(c).isEmpty()).isEqualTo(value == null);
            }
    }

    private static void saysNothingByStyle(OpenedSheet o) {
        sheet(o, () -> {
            for (var cell : cells(o)) {
                if (cell.getRowIndex() == 0) continue;
                var font = o.sheet().getWorkbook().getFontAt(cell.getCellStyle().getFontIndex());
                assertThat(font.getBold()).isFalse();
                assertThat(font.getColor()).isIn((short) 8, (short) 32767);
                assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            }
        });
    }

    private static void hidesNothing(OpenedSheet o) {
        sheet(o, () -> {
            for (var c = 0; c < o.header().size(); c++)
                assertThat(o.sheet().isColumnHidden(c)).isFalse();
            for (var row : o.sheet()) assertThat(row.getZeroHeight()).isFalse();
            var workbook = o.sheet().getWorkbook();
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex(o.sheet())))
                    .isFalse();
        });
    }

    private static void hasPlainNumbers(OpenedSheet o) {
        assertThat(o.column(ColumnKind.NUMBER)).allMatch(t -> t.isEmpty() || t.matches("-?[0-9]+(\\.[0-9]+)?"));
        sheet(o, () -> {
            for (var cell : cells(o))
                if (cell.getRowIndex() > 0
                        && o.table().columns().get(cell.getColumnIndex()).kind() == ColumnKind.NUMBER)
                    assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        });
    }

    /// Also: every number in a sheet and a file equals the figure that came in.
    private static void equalsItsInput(OpenedSheet o) {
        for (var r = 0; r < o.table().rows().size(); r++)
            for (var c = 0; c < o.header().size(); c++) {
                var value = o.table().rows().get(r).get(c);
                var text = o.rows().get(r).get(c);
                if (value instanceof Number number)
                    assertThat(new BigDecimal(text)).isEqualByComparingTo(new BigDecimal(number.toString()));
                else assertThat(text).isEqualTo(value == null ? "" : value.toString());
            }
    }

    private static void hasOneWordingForACode(OpenedSheet o) {
        var words = new HashMap<String, String>();
        for (var row : Descriptions.codes(EDITION).rows()) {
            var before = words.put(row.get(0) + " " + row.get(1), row.get(2).toString());
            assertThat(before).isNull();
        }
        forCodes(
                o,
                (field, code, word) -> assertThat(words.get(field + " " + code)).isEqualTo(word));
    }

    private static void startsAtOnce(OpenedSheet o) {
        assertThat(o.header())
                .isEqualTo(
                        o.table().columns().stream().map(ColumnContent::header).toList());
        assertThat(o.rows()).isNotEmpty();
        sheet(
                o,
                () -> assertThat(o.sheet().getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1));
    }

    private static void hasItsCodesInTheCodeTable(OpenedSheet o) {
        var known = Descriptions.codes(EDITION).rows().stream()
                .map(r -> r.get(0) + " " + r.get(1))
                .toList();
        forCodes(o, (field, code, word) -> assertThat(known).contains(field + " " + code));
    }

    private static void givesUnits(OpenedSheet o) {
        for (var column : o.table().columns())
            if (!column.unitJa().isEmpty())
                assertThat(o.header()).contains(column.labelJa() + "（" + column.unitJa() + "）");
        var fields = Descriptions.fields(EDITION);
        for (var column : EDITION.tables().getFirst().columns())
            assertThat(fields.rows()).anyMatch(r -> column.id().equals(r.get(fields.column("field_id"))));
    }

    private static void hasIsoDays(OpenedSheet o) {
        assertThat(o.column(ColumnKind.DAY))
                .allMatch(t -> t.isEmpty() || LocalDate.parse(t).toString().equals(t));
    }

    private static void namesRegions(OpenedSheet o) {
        if (o.table().columns().stream().noneMatch(c -> c.id().equals("area_code"))) return;
        var code = o.table().column("area_code");
        var name = o.table().column("area_name");
        assertThat(o.rows())
                .allMatch(r -> r.get(code).matches("[0-9]{6}") && r.get(name).matches(".*[市町村区外]"));
    }

    private static void hasTheSameShape(OpenedSheet o) throws Exception {
        var other = OpenedSheet.of(SampleVariants.secondReportOfTheDay()).stream()
                .filter(x -> x.name().equals(o.name()))
                .findFirst()
                .orElseThrow();
        assertThat(other.header()).isEqualTo(o.header());
    }

    private static void isDescribed(OpenedSheet o) {
        var fields = Descriptions.fields(EDITION);
        for (var column : o.table().columns())
            assertThat(fields.rows())
                    .as(o.name() + " " + column.id())
                    .anyMatch(r ->
                            r.get(fields.column("table_id")).equals(o.table().id())
                                    && r.get(fields.column("field_id")).equals(column.id())
                                    && r.get(fields.column("field")).equals(column.header())
                                    && r.get(fields.column("table_definition")) != null);
        assertThat(o.table().columns()).allMatch(c -> c.id().matches("[a-z][a-z0-9_]*"));
        file(o, () -> assertThat(o.raw()).startsWith("\uFEFF"));
    }

    interface CodeCheck {
        void on(String field, String code, String word);
    }

    /// Each code of a code column with the word beside it, where the table has one.
    private static void forCodes(OpenedSheet o, CodeCheck check) {
        var columns = o.table().columns();
        for (var i = 0; i + 1 < columns.size(); i++)
            if (columns.get(i).id().endsWith("_code"))
                for (var row : o.rows())
                    if (!row.get(i).isEmpty()) check.on(columns.get(i).id(), row.get(i), row.get(i + 1));
    }

    private static List<String> texts(OpenedSheet o) {
        return o.cells().stream().flatMap(List::stream).toList();
    }

    private static List<Cell> cells(OpenedSheet o) {
        var cells = new ArrayList<Cell>();
        for (var row : o.sheet()) row.forEach(cells::add);
        return cells;
    }

    private static void sheet(OpenedSheet o, Runnable check) {
        if (o.isSheet()) check.run();
    }

    private static void file(OpenedSheet o, Runnable check) {
        if (!o.isSheet()) check.run();
    }
}
