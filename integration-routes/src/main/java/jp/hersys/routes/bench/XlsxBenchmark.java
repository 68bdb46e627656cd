package jp.hersys.routes.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.parsers.ParserConfigurationException;
import jp.hersys.commands.BenchReport;
import jp.hersys.commands.Benchmark;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.profiles.FileSource;
import jp.hersys.profiles.ListReader;
import jp.hersys.profiles.Profile;
import jp.hersys.profiles.Profiles;
import jp.hersys.profiles.ReadOutcome;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads a line list of 200,000 rows of ten cells from a workbook to facts, in turns with a bare streaming read of the
/// same sheet that only counts its cells.
public final class XlsxBenchmark implements Benchmark {

    private static final int ROWS = 200_000;
    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;
    private static final List<String> HEADER =
            List.of("No", "全国地方公共団体コード", "都道府県名", "公表_年月日", "発症_年月日", "患者_居住地", "患者_年代", "患者_性別", "患者_職業", "備考");
    private static final List<String> PLACES = List.of("富山市", "高岡市", "魚津市", "氷見市", "滑川市", "黒部市", "射水市");
    private static final List<String> AGES = List.of("10歳未満", "10代", "20代", "30代", "40代", "50代", "60代", "90歳以上");
    private static final LocalGovernmentCode PUBLISHER = new LocalGovernmentCode("160008");

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public void run(Path folder, BenchReport report) throws IOException {
        var file = folder.resolve("many.xlsx");
        write(file);
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double cells = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            cells = bareRead(file);
            bare[round] = (System.nanoTime() - start) / NANOS;
            start = System.nanoTime();
            read(file);
            ours[round] = (System.nanoTime() - start) / NANOS;
        }
        double seconds = BenchReport.median(ours);
        report.tell("xlsx.cells", cells, "cells");
        report.tell("xlsx.seconds", seconds, "s");
        report.tell("xlsx.bare-seconds", BenchReport.median(bare), "s");
        report.tell("xlsx.cells-per-second", cells / seconds, "cells/s");
        report.atLeast("xlsx.share-of-bare-read", BenchReport.median(bare) / seconds, "ratio", 0.5);
    }

    private static void read(Path file) {
        var rows = new AtomicLong();
        var outcome = ListReader.read(
                FileSource.of(file), profile(), PUBLISHER, LocalDate.of(2022, 12, 31), Areas.shipped(), row -> {
                    if (row.fact() != null) {
                        rows.incrementAndGet();
                    }
                });
        if (!(outcome instanceof ReadOutcome.Whole) || rows.get() != ROWS) {
            throw new IllegalStateException(ROWS + " rows were expected, but found " + rows.get() + ".");
        }
    }

    private static Profile profile() {
        return Profiles.onClassPath().named("patients").orElseThrow();
    }

    private static long bareRead(Path file) throws IOException {
        var counter = new CellCounter();
        try (var parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            try (var sheet = new XSSFReader(parts).getSheetsData().next()) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(counter);
                parser.parse(new InputSource(sheet));
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException broken) {
            throw new IOException("The workbook just written cannot be read.", broken);
        }
        return counter.cells;
    }

    private static void write(Path file) throws IOException {
        var random = new SplittableRandom(42);
        var firstDay = LocalDate.of(2020, 3, 1);
        try (var workbook = new SXSSFWorkbook(null, 100, false, true);
                var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var sheet = workbook.createSheet("list");
            var header = sheet.createRow(0);
            for (int column = 0; column < HEADER.size(); column++) {
                header.createCell(column).setCellValue(HEADER.get(column));
            }
            for (int number = 1; number <= ROWS; number++) {
                var day = firstDay.plusDays(random.nextInt(900));
                var row = sheet.createRow(number);
                row.createCell(0).setCellValue(number);
                row.createCell(1).setCellValue(160_008);
                row.createCell(2).setCellValue("富山県");
                row.createCell(3).setCellValue(day.toString());
                row.createCell(4).setCellValue(day.minusDays(3).toString());
                row.createCell(5).setCellValue(PLACES.get(random.nextInt(PLACES.size())));
                row.createCell(6).setCellValue(AGES.get(random.nextInt(AGES.size())));
                row.createCell(7).setCellValue(random.nextBoolean() ? "男性" : "女性");
                row.createCell(8).setCellValue("会社員");
                row.createCell(9).setCellValue("濃厚接触者");
            }
            workbook.write(out);
        }
    }

    /// Counts cells and looks at nothing else.
    private static final class CellCounter extends DefaultHandler {

        private long cells;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (local.equals("c")) {
                cells++;
            }
        }
    }
}
