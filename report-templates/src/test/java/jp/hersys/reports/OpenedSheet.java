package jp.hersys.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A written workbook read back.
final class OpenedSheet {
    private OpenedSheet() {}

    static XSSFWorkbook workbook(EditionContent edition) throws Exception {
        return workbook(edition, OpenDataEncoding.UTF_8);
    }

    static XSSFWorkbook workbook(EditionContent edition, OpenDataEncoding encoding) throws Exception {
        var out = new ByteArrayOutputStream();
        StatisticsWorkbook.write(edition, encoding, SampleChanges::cases, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    static String text(Cell cell) {
        if (cell == null) return "";
        if (cell.getCellType() == CellType.STRING) return cell.getStringCellValue();
        if (cell.getCellStyle().getDataFormatString().equals("yyyy-mm-dd"))
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        return new java.math.BigDecimal(Double.toString(cell.getNumericCellValue()))
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Every text of a sheet.
    static List<String> texts(Sheet sheet) {
        var texts = new ArrayList<String>();
        for (var row : sheet) for (var cell : row) texts.add(text(cell));
        return texts;
    }
}
