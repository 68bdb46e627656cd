package jp.hersys.reports;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/// The styles of the sheets for printing: thin horizontal rules only, numbers to the right, totals bold.
final class PrintStyles {
    /// A month and a day as people say them; the year stands in the sheet's head.
    static final String DAY = "m\"月\"d\"日\"";

    final CellStyle title;
    final CellStyle lead;
    final CellStyle note;
    final CellStyle heading;
    final CellStyle head;
    final CellStyle headNumber;
    private final Map<String, CellStyle> cells = new HashMap<>();
    private final Workbook workbook;
    private final Font plain;
    private final Font bold;

    PrintStyles(Workbook workbook) {
        this.workbook = workbook;
        plain = font(10, false);
        bold = font(10, true);
        title = style(font(16, true), "@");
        lead = style(font(10.5, false), "@");
        note = style(font(9, false), "@");
        heading = style(font(12, true), "@");
        head = head(HorizontalAlignment.LEFT);
        headNumber = head(HorizontalAlignment.RIGHT);
    }

    private CellStyle head(HorizontalAlignment alignment) {
        var style = style(bold, "@");
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    CellStyle text(boolean total) {
        return cell("@", HorizontalAlignment.LEFT, total);
    }

    CellStyle day() {
        return cell(DAY, HorizontalAlignment.LEFT, false);
    }

    CellStyle number(int decimals, boolean total) {
        return cell(Marks.pattern(decimals), HorizontalAlignment.RIGHT, total);
    }

    /// A number with its sign: more or fewer.
    CellStyle difference() {
        return cell("+#,##0;-#,##0;±0", HorizontalAlignment.RIGHT, false);
    }

    private CellStyle cell(String pattern, HorizontalAlignment alignment, boolean total) {
        return cells.computeIfAbsent(pattern + alignment + total, key -> {
            var style = style(total ? bold : plain, pattern);
            style.setAlignment(alignment);
            style.setBorderBottom(total ? BorderStyle.THIN : BorderStyle.HAIR);
            style.setBottomBorderColor((total ? IndexedColors.BLACK : IndexedColors.GREY_50_PERCENT).getIndex());
            if (total) style.setBorderTop(BorderStyle.THIN);
            return style;
        });
    }

    private Font font(double points, boolean bold) {
        var font = workbook.createFont();
        font.setFontName(SheetStyles.FACE);
        font.setFontHeight((short) (points * 20));
        font.setBold(bold);
        return font;
    }

    private CellStyle style(Font font, String pattern) {
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}
