package jp.hersys.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 印刷_市町村: 市町 × 年代 with totals; its header is repeated on each page.
record AreaSheet(PrintSheet sheet, EditionContent edition, TableContent table) {
    /// As wide as the page, the place first and the total last.
    static int[] widths(TableContent table) {
        var bands = AreaTable.of(table).bands().size();
        var widths = new int[bands + 2];
        Arrays.fill(widths, Math.max(7, (92 - 15) / (bands + 1)));
        widths[0] = 15;
        return widths;
    }

    void write() throws IOException {
        var turned = AreaTable.of(table);
        var cases = table.columns().get(table.column("cases"));
        sheet.begin(edition, Words.JA.say("print.areas.title", cases.labelJa(), cases.unitJa()));
        var header = new ArrayList<String>();
        header.add(table.columns().get(table.column("area_name")).labelJa());
        for (var band : turned.bands()) header.add(AreaTable.head(band));
        header.add(Words.JA.say("column.total"));
        sheet.head(1, header);
        sheet.repeatHead();
        for (var line : turned.lines(Words.JA)) {
            var cells = new ArrayList<@Nullable Object>(List.of(line.area()));
            cells.addAll(line.cells());
            cells.add(line.sum());
            sheet.line(line.total(), cells);
        }
        sheet.space();
        sheet.paragraph(table.definitionJa() + Words.JA.say("notes.areas"));
        sheet.paragraph(Words.JA.say("notes.no.data"));
        sheet.end();
    }
}
