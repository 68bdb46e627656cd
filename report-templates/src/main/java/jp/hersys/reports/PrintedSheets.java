package jp.hersys.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// The sheets of the workbook that are shaped for printing; a sheet whose table has no rows stays out.
final class PrintedSheets {
    /// Days on a sheet that also has a chart.
    private static final int DAYS = 28;

    private static final int CHART_ROWS = 14;

    private final EditionContent edition;
    private final List<Sheet> sheets = new ArrayList<>();

    private interface Writing {
        void to(SXSSFWorkbook workbook, PrintStyles styles) throws IOException;
    }

    /// @param names of the one or two sheets that are written together
    private record Sheet(List<String> names, Writing writing) {}

    private PrintedSheets(EditionContent edition) {
        this.edition = edition;
    }

    static PrintedSheets of(EditionContent edition) {
        var printed = new PrintedSheets(edition);
        var days = printed.table("cases.by-day");
        if (days != null) printed.addTrend(days);
        var weeks = printed.table("cases.by-week");
        if (weeks != null) printed.add("weeks", WeekSheet.WIDTHS, s -> new WeekSheet(s, edition, weeks).write());
        var areas = printed.table("cases.by-age-and-municipality");
        if (areas != null) printed.add("areas", AreaSheet.widths(areas), s -> new AreaSheet(s, edition, areas).write());
        var ages = printed.table("cases.by-age");
        var sexes = printed.table("cases.by-sex");
        if (ages != null || sexes != null)
            printed.add("groups", GroupSheet.WIDTHS, s -> new GroupSheet(s, edition).write(ages, sexes));
        printed.addReported("tests.by-day", "tests");
        printed.addReported("calls.by-day", "calls");
        return printed;
    }

    private @Nullable TableContent table(String id) {
        var table = edition.table(id);
        return table == null || table.rows().isEmpty() ? null : table;
    }

    private interface Content {
        void on(PrintSheet sheet) throws IOException;
    }

    private void add(String key, int[] widths, Content content) {
        var name = Words.JA.say("print." + key);
        sheets.add(new Sheet(
                List.of(name),
                (workbook, styles) -> content.on(new PrintSheet(workbook, styles, edition, name, widths))));
    }

    /// The curve stands on the first sheet and draws the days of the second.
    private void addTrend(TableContent table) {
        var trend = Words.JA.say("print.trend");
        var daily = Words.JA.say("print.daily");
        var unit = table.columns().get(table.column("cases")).unitJa();
        var day = table.columns().get(table.column("day")).labelJa();
        var cases = new DaySeries(Words.JA.say("curve.bars"), unit, day, DailyCases.of(table));
        sheets.add(new Sheet(List.of(trend, daily), (workbook, styles) -> {
            var first = new PrintSheet(workbook, styles, edition, trend, TrendSheet.WIDTHS);
            var second = new PrintSheet(workbook, styles, edition, daily, 16, 10, 33, 33);
            var drawn = new DailySheet(second, edition, List.of(cases), TrendSheet.DAYS)
                    .write(Words.JA.say("print.daily.title"), table.definitionJa(), 0);
            new TrendSheet(first, edition, cases).write(table.definitionJa(), drawn);
        }));
    }

    /// Totals that were reported, a column for each measure and method.
    private void addReported(String id, String key) {
        var table = table(id);
        if (table == null) return;
        var series = series(table);
        var widths = new int[series.size() + 3];
        Arrays.fill(widths, Math.max(10, 72 / (series.size() + 1)));
        widths[0] = 10;
        widths[1] = 8;
        add(
                key,
                widths,
                sheet -> new DailySheet(sheet, edition, series, DAYS)
                        .write(Words.JA.say("print." + key + ".title"), table.definitionJa(), CHART_ROWS));
    }

    private static List<DaySeries> series(TableContent table) {
        var count = table.columns().get(table.column("count"));
        var dayName = table.columns().get(table.column("day")).labelJa();
        var counts = new LinkedHashMap<String, Map<LocalDate, BigDecimal>>();
        for (var row : table.rows()) {
            var name = name(table, row);
            var days = counts.computeIfAbsent(name, n -> new LinkedHashMap<>());
            if (row.get(table.column("day")) instanceof LocalDate day && row.get(table.column("count")) != null)
                days.put(day, new BigDecimal(String.valueOf(row.get(table.column("count")))));
        }
        var series = new ArrayList<DaySeries>();
        counts.forEach((name, days) -> series.add(
                new DaySeries(name.isEmpty() ? count.labelJa() : name, count.unitJa(), dayName, DailyCases.of(days))));
        return series;
    }

    /// What was counted and by which method, as far as the table says so.
    private static String name(TableContent table, List<? extends @Nullable Object> row) {
        var words = new ArrayList<String>();
        for (var column : table.columns())
            if (List.of("measure", "method").contains(column.id())
                    && row.get(table.column(column.id())) instanceof String word
                    && !word.isBlank()) words.add(word);
        return String.join(" ", words);
    }

    /// The names in the order of the workbook, for the cover.
    List<String> names() {
        return sheets.stream().flatMap(sheet -> sheet.names().stream()).toList();
    }

    void write(SXSSFWorkbook workbook) throws IOException {
        var styles = new PrintStyles(workbook);
        for (var sheet : sheets) sheet.writing().to(workbook, styles);
    }
}
