package jp.hersys.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 印刷_年代・性別: two short tables with their shares, each beside its chart.
record GroupSheet(PrintSheet sheet, EditionContent edition) {
    static final int[] WIDTHS = {32, 30, 30};
    private static final int CHART_ROWS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    void write(@Nullable TableContent ages, @Nullable TableContent sexes) throws IOException {
        sheet.begin(edition, Words.JA.say("print.groups.title"));
        sheet.onOnePage(false);
        if (ages != null) part(ages, "age_band");
        if (sexes != null) part(sexes, "sex");
        sheet.paragraph(Words.JA.say("print.groups.note"));
        sheet.paragraph(Words.JA.say("notes.no.data"));
        sheet.end();
    }

    private void part(TableContent table, String name) {
        var cases = table.columns().get(table.column("cases"));
        var label = table.columns().get(table.column(name)).labelJa();
        var words = table.rows().stream()
                .map(row -> Marks.cell(row.get(table.column(name))))
                .toList();
        var numbers = new ArrayList<@Nullable BigDecimal>();
        for (var row : table.rows()) numbers.add(number(row.get(table.column("cases"))));
        var chart = sheet.chart(CHART_ROWS, Words.JA.say("print.groups.chart", label, cases.header()));
        var first = sheet.next() + 1;
        var last = first + words.size();
        chart.names(
                sheet.names(0, first, last, words),
                label,
                new NativeChart.Bars(cases.labelJa(), sheet.range(1, first, last, numbers), cases.header()),
                -1);
        sheet.head(1, List.of(label, cases.header(), Words.JA.say("print.groups.share")));
        var sum = sum(numbers);
        for (var i = 0; i < words.size(); i++) sheet.line(false, cells(words.get(i), numbers.get(i), sum));
        sheet.line(true, cells(Words.JA.say("column.total"), sum, sum));
        sheet.paragraph(table.definitionJa());
        sheet.space();
    }

    private static List<@Nullable Object> cells(String word, @Nullable BigDecimal number, @Nullable BigDecimal sum) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(word);
        cells.add(number);
        cells.add(
                number == null || sum == null || sum.signum() == 0
                        ? null
                        : number.multiply(HUNDRED).divide(sum, 1, RoundingMode.HALF_UP));
        return cells;
    }

    /// A part is not the whole: one number without data makes no sum.
    private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> numbers) {
        @Nullable BigDecimal sum = BigDecimal.ZERO;
        for (var number : numbers) sum = sum == null || number == null ? null : sum.add(number);
        return sum;
    }

    private static @Nullable BigDecimal number(@Nullable Object cell) {
        return cell == null ? null : new BigDecimal(cell.toString());
    }
}
