package jp.hersys.reports;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/// How a sheet leaves a printer: A4, one page wide, 20 mm margins, its name and the page number below.
final class Printing {
    private static final double MARGIN = 20 / 25.4;

    /// The characters that an upright page shows without shrinking them much.
    private static final int UPRIGHT = 135;

    private Printing() {}

    static void onA4(Sheet sheet, EditionContent edition, String name, int width) {
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(width > UPRIGHT);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        for (var margin : new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM})
            sheet.setMargin(margin, MARGIN);
        // "&" begins a command in headers and footers of a spreadsheet.
        sheet.getFooter().setLeft(edition.publisherName().replace("&", "&&") + "　" + name.replace("&", "&&"));
        sheet.getFooter().setRight("&P / &N");
    }
}
