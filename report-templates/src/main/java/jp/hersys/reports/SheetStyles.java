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

/// The few cell styles of the workbook. A style never carries meaning alone: what it stresses is also said.
final class SheetStyles {
    /// A face that the spreadsheets of Japan have; a missing one is replaced there, not by us.
    static final String FACE = "游ゴシック";

    final CellStyle header;
    final CellStyle headerNumber;
    final CellStyle text;
    final CellStyle wrapped;
    final CellStyle label;
    final CellStyle title;
    final CellStyle heading;
    final CellStyle day;
    private final Map<String, CellStyle> numbers = new HashMap<>();
    private final Workbook workbook;
    private final Font plain;

    SheetStyles(Workbook workbook) {
        this.workbook = workbook;
        plain = workbook.getFontAt(0);
        plain.setFontName(FACE);
        plain.setFontHeightInPoints((short) 10);
        var bold = font(10, true);
        text = style(plain, "@");
        wrapped = style(plain, "@");
        wrapped.setWrapText(true);
        label = style(bold, "@");
        title = style(font(16, true), "@");
        heading = style(font(12, true), "@");
        day = style(plain, "yyyy-mm-dd");
        day.setAlignment(HorizontalAlignment.LEFT);
        header = header(bold);
        headerNumber = header(bold);
        headerNumber.setAlignment(HorizontalAlignment.RIGHT);
    }

    private CellStyle header(Font bold) {
        var style = style(bold, "@");
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(IndexedColors.GREY_50_PERCENT.getIndex());
        style.setWrapText(true);
        return style;
    }

    /// The style of a number shown with that many decimals; the cell keeps every digit.
    CellStyle number(int decimals) {
        return numbers.computeIfAbsent(Marks.pattern(decimals), pattern -> {
            var style = style(plain, pattern);
            style.setAlignment(HorizontalAlignment.RIGHT);
            return style;
        });
    }

    private Font font(int points, boolean bold) {
        var font = workbook.createFont();
        font.setFontName(FACE);
        font.setFontHeightInPoints((short) points);
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
