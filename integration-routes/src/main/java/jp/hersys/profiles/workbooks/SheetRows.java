package jp.hersys.profiles.workbooks;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// The rows of one sheet that hold something, one after the other; hidden ones too.
public final class SheetRows implements Closeable {

    private static final int MOST_DECIMALS = 20;

    private final WorkbookXml xml;
    private final String sheet;
    private final SharedStrings strings;
    private final List<MergedArea> merges = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable SheetCell[] cells = new SheetCell[32];
    private int row;
    private int column;
    private int width;
    private long counted;

    SheetRows(InputStream bytes, String sheet, SharedStrings strings) throws WorkbookRefusal, IOException {
        this.xml = new WorkbookXml(bytes, sheet);
        this.sheet = sheet;
        this.strings = strings;
    }

    /// The next row in which a cell is not empty, null behind the last one.
    public @Nullable SheetRow next() throws WorkbookRefusal {
        for (int event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml.name());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && width > 0
                    && xml.name().equals("row")) {
                return new SheetRow(row, Arrays.copyOf(cells, width));
            }
        }
        return null;
    }

    /// The merged areas of the sheet; complete once all rows were read, as they stand behind them.
    public List<MergedArea> merges() {
        return merges;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private void begin(String element) throws WorkbookRefusal {
        switch (element) {
            case "row" -> beginRow();
            case "c" -> readCell();
            case "mergeCell" -> merge();
            default -> {}
        }
    }

    private void beginRow() throws WorkbookRefusal {
        var number = xml.attribute("r");
        row = number == null ? row + 1 : number(number);
        if (row > WorkbookLimits.ROWS) {
            throw tooLarge("file.workbook-rows", WorkbookLimits.ROWS);
        }
        Arrays.fill(cells, 0, width, null);
        column = -1;
        width = 0;
    }

    private void readCell() throws WorkbookRefusal {
        var address = xml.attribute("r");
        var type = xml.attribute("t");
        column = address == null ? column + 1 : MergedArea.column(address);
        if (column < 0 || ++counted > WorkbookLimits.CELLS) {
            throw column < 0
                    ? WorkbookRefusal.of("file.workbook-broken", sheet)
                    : tooLarge("file.workbook-cells", WorkbookLimits.CELLS);
        }
        text.setLength(0);
        @Nullable String inline = null;
        boolean formula = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "v" -> xml.text(text);
                    case "is" -> inline = SharedStrings.read(xml);
                    case "f" -> {
                        formula = true;
                        xml.skip();
                    }
                    default -> xml.skip();
                }
            } else if (event < 0) {
                throw WorkbookRefusal.of("file.workbook-broken", sheet);
            }
        }
        var value = inline != null ? inline : value(type);
        if (!value.isEmpty() || formula) {
            put(new SheetCell(value, type == null || type.equals("n"), formula));
        }
    }

    private String value(@Nullable String type) throws WorkbookRefusal {
        if (text.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> strings.at(number(text));
            case "n" -> shortest(text.toString());
            case "b" -> text.charAt(0) == '1' ? "TRUE" : "FALSE";
            default -> text.toString();
        };
    }

    private void put(SheetCell cell) throws WorkbookRefusal {
        if (column >= WorkbookLimits.COLUMNS) {
            throw tooLarge("file.workbook-columns", WorkbookLimits.COLUMNS);
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        cells[column] = cell;
        width = Math.max(width, column + 1);
    }

    private void merge() throws WorkbookRefusal {
        var reference = xml.attribute("ref");
        var area = reference == null ? null : MergedArea.of(reference);
        if (area != null) {
            if (merges.size() == WorkbookLimits.MERGES) {
                throw tooLarge("file.workbook-merges", WorkbookLimits.MERGES);
            }
            merges.add(area);
        }
    }

    private WorkbookRefusal tooLarge(String code, long limit) {
        return WorkbookRefusal.of(code, sheet, Long.toString(limit));
    }

    private int number(CharSequence digits) throws WorkbookRefusal {
        try {
            return Integer.parseInt(digits, 0, digits.length(), 10);
        } catch (NumberFormatException broken) {
            throw WorkbookRefusal.of("file.workbook-broken", sheet);
        }
    }

    /// 151050.0 and 1.5105E5 are 151050.
    private static String shortest(String number) {
        boolean plain = true;
        for (int i = 0; i < number.length() && plain; i++) {
            plain = number.charAt(i) >= '0' && number.charAt(i) <= '9';
        }
        if (plain) {
            return number;
        }
        try {
            var value = new BigDecimal(number).stripTrailingZeros();
            return Math.abs(value.scale()) > MOST_DECIMALS ? number : value.toPlainString();
        } catch (NumberFormatException notANumber) {
            return number;
        }
    }
}
