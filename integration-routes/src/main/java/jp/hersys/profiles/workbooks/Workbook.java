package jp.hersys.profiles.workbooks;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import org.apache.poi.openxml4j.exceptions.ODFNotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/// An opened workbook. It is copied to a temporary file, readable to its owner alone and deleted at the end, because
/// its directory stands behind its contents; memory is taken by its shared strings only.
public final class Workbook implements Closeable {

    static {
        WorkbookLimits.set();
    }

    private final Path copy;
    private final OPCPackage parts;
    private final XSSFReader reader;
    private final SharedStrings strings;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private Workbook(Path copy, OPCPackage parts) throws WorkbookRefusal, IOException, OpenXML4JException {
        this.copy = copy;
        this.parts = parts;
        refuseMacros();
        this.reader = new XSSFReader(parts);
        readSheets();
        boolean shared = !parts.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())
                .isEmpty();
        this.strings = new SharedStrings(shared ? reader.getSharedStringsData() : null);
    }

    /// Opens a workbook; the stream is read to its end and closed.
    ///
    /// @throws WorkbookRefusal when it is none, cannot be read, or is one that nobody should open
    public static Workbook open(InputStream bytes) throws IOException, WorkbookRefusal {
        var copy = Files.createTempFile("hersys-workbook", ".xlsx");
        try {
            copy(bytes, copy);
            return open(copy);
        } catch (IOException | WorkbookRefusal | RuntimeException refused) {
            Files.deleteIfExists(copy);
            throw refused;
        }
    }

    /// Its sheets in the order of their tabs.
    public List<Sheet> sheets() {
        return sheets;
    }

    /// Whether its days are counted from 1904 (old Macs) instead of 1900.
    public boolean from1904() {
        return from1904;
    }

    /// The rows of a sheet, which the caller closes.
    public SheetRows rows(Sheet sheet) throws IOException, WorkbookRefusal {
        try {
            return new SheetRows(reader.getSheet(sheet.part()), sheet.name(), strings);
        } catch (OpenXML4JException | RuntimeException broken) {
            throw WorkbookRefusal.of("file.workbook-broken", sheet.name());
        }
    }

    @Override
    public void close() throws IOException {
        parts.revert();
        Files.deleteIfExists(copy);
    }

    private static Workbook open(Path copy) throws IOException, WorkbookRefusal {
        OPCPackage parts;
        try {
            parts = OPCPackage.open(copy.toFile(), PackageAccess.READ);
        } catch (ODFNotOfficeXmlFileException openDocument) {
            throw WorkbookRefusal.of("file.ods");
        } catch (OpenXML4JException | RuntimeException notAPackage) {
            throw refusal(notAPackage);
        }
        try {
            return new Workbook(copy, parts);
        } catch (IOException | OpenXML4JException | RuntimeException broken) {
            parts.revert();
            throw refusal(broken);
        } catch (WorkbookRefusal refusal) {
            parts.revert();
            throw refusal;
        }
    }

    private static WorkbookRefusal refusal(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (WorkbookXml.isBomb(cause)) {
                return WorkbookRefusal.of("file.workbook-bomb");
            }
        }
        // An archive without the parts of a workbook: other things were packed into it.
        return WorkbookRefusal.of("file.zip");
    }

    private static void copy(InputStream bytes, Path copy) throws IOException, WorkbookRefusal {
        long rest = WorkbookLimits.PACKED_BYTES;
        try (bytes;
                var out = Files.newOutputStream(copy)) {
            var buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                rest -= read;
                if (rest < 0) {
                    throw WorkbookRefusal.of("file.workbook-bytes", Long.toString(WorkbookLimits.PACKED_BYTES >> 20));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /// Macros of both kinds; a binary workbook is no XML at all. Links to other workbooks are never opened.
    private void refuseMacros() throws WorkbookRefusal, OpenXML4JException {
        for (var part : parts.getParts()) {
            var kind = part.getContentType().toLowerCase(Locale.ROOT);
            var name = part.getPartName().getName().toLowerCase(Locale.ROOT);
            if (kind.contains("vbaproject") || kind.contains("macro") || name.endsWith("vbaproject.bin")) {
                throw WorkbookRefusal.of("file.workbook-macros");
            }
            if (isBinary(part, name)) {
                throw WorkbookRefusal.of("file.xlsb");
            }
        }
    }

    private static boolean isBinary(PackagePart part, String name) {
        return name.endsWith("/workbook.bin") || part.getContentType().contains("sheet.binary");
    }

    private void readSheets() throws WorkbookRefusal, IOException, OpenXML4JException {
        try (var xml = new WorkbookXml(reader.getWorkbookData(), "workbook")) {
            for (int event = xml.next(); event >= 0; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    readSheet(xml);
                }
            }
        }
    }

    private void readSheet(WorkbookXml xml) {
        if (xml.name().equals("workbookPr")) {
            from1904 = xml.is("date1904");
        }
        var name = xml.attribute("name");
        var part = xml.attribute("id");
        if (xml.name().equals("sheet") && name != null && part != null) {
            var state = xml.attribute("state");
            sheets.add(new Sheet(name, state != null && !state.equals("visible"), part));
        }
    }
}
