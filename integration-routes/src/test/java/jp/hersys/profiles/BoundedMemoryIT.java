package jp.hersys.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks of all sizes, read by a program that has 256 MB.
class BoundedMemoryIT {

    private static final String HEADER =
            "<row><c t=\"inlineStr\"><is><t>実施日</t></is></c>" + "<c t=\"inlineStr\"><is><t>検査件数</t></is></c></row>";
    private static final String BEGIN = "<worksheet xmlns=\"" + Sheets.SPREADSHEET + "\"><sheetData>";
    private static final String END = "</sheetData></worksheet>";

    private static final boolean LONG = Boolean.getBoolean("hersys.long");

    /// Those that are large only by their number of rows and cells take minutes, and have their turn in the long run.
    private static final List<String> TOLD = List.of(
            "1-bomb.xlsx\t広げると桁違いに大きくなる圧縮ファイルのため、読むのをやめました。元の表をCSVで保存して送ってください。",
            "2-rows.xlsx\tシート「表」の行が多すぎます（1048576 行まで）。CSVで保存して送ってください。",
            "3-cells.xlsx\tシート「表」のセルが多すぎます（20000000 個まで）。CSVで保存して送ってください。",
            "4-strings.xlsx\tブックの文字列が多すぎます（96 MBまで）。CSVで保存して送ってください。",
            "5-cell.xlsx\tブックの「表」に、32767 字を超えるセルがあります。短くしてから送ってください。",
            "6-many.xlsx\t1000000 rows");

    @TempDir
    Path folder;

    /// What writes the XML of one part.
    private interface Content {

        void write(Writer xml) throws IOException;
    }

    @Test
    void refuses_or_reads_every_workbook_within_256_megabytes() throws IOException, InterruptedException {
        sheet("1-bomb", xml -> {
            xml.write(BEGIN);
            var spaces = " ".repeat(1 << 20);
            for (int i = 0; i < 1_000; i++) {
                xml.write(spaces);
            }
            xml.write(HEADER + END);
        });
        workbook("4-strings", xml -> xml.write(BEGIN + HEADER + END), xml -> {
            xml.write("<sst>");
            for (int i = 0; i < 3_000_000; i++) {
                xml.write("<si><t>文字列" + Integer.toHexString(i * 0x9E3779B9) + "</t></si>");
            }
            xml.write("</sst>");
        });
        sheet("5-cell", xml -> {
            var random = new SplittableRandom(1);
            xml.write(BEGIN + HEADER + "<row><c/><c t=\"inlineStr\"><is><t>");
            for (int i = 0; i < 1_000_000; i++) {
                xml.write("咳" + random.nextInt(1_000_000_000));
            }
            xml.write("</t></is></c></row>" + END);
        });
        if (LONG) {
            manyRowsAndCells();
        }
        assertThat(readWithLittleMemory())
                .containsExactlyElementsOf(TOLD.stream()
                        .filter(told -> LONG || told.matches("[145].*"))
                        .toList());
    }

    private void manyRowsAndCells() throws IOException {
        sheet("2-rows", xml -> {
            xml.write(BEGIN + HEADER);
            for (int row = 2; row <= 1_048_577; row++) {
                xml.write("<row r=\"" + row + "\"><c r=\"B" + row + "\"><v>" + row % 997 + "</v></c></row>");
            }
            xml.write(END);
        });
        sheet("3-cells", xml -> {
            var random = new SplittableRandom(1);
            xml.write(BEGIN + HEADER);
            for (int row = 0; row < 40_001; row++) {
                xml.write("<row>");
                for (int cell = 0; cell < 500; cell++) {
                    xml.write("<c><v>" + random.nextInt(1_000_000) + "</v></c>");
                }
                xml.write("</row>");
            }
            xml.write(END);
        });
        sheet("6-many", xml -> {
            xml.write(BEGIN + HEADER);
            for (int row = 0; row < 1_000_000; row++) {
                xml.write("<row><c><v>" + (43_831 + row % 700) + "</v></c><c><v>" + row % 997 + "</v></c><c/><c><v>"
                        + row + "</v></c></row>");
            }
            xml.write(END);
        });
    }

    private List<String> readWithLittleMemory() throws IOException, InterruptedException {
        var output = folder.resolve("output.txt");
        var reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LittleMemory.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(reader.waitFor(180, TimeUnit.SECONDS)).isTrue();
        } finally {
            reader.destroyForcibly();
        }
        return Files.readAllLines(output).stream()
                .filter(line -> line.contains(".xlsx\t") || line.contains("Error"))
                .toList();
    }

    /// The program that has little memory.
    static final class LittleMemory {

        private LittleMemory() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] folder) throws IOException {
            try (var files = Files.list(Path.of(folder[0]))) {
                for (var file : files.filter(path -> path.toString().endsWith(".xlsx"))
                        .sorted()
                        .toList()) {
                    System.out.println(file.getFileName() + "\t" + read(file));
                }
            }
        }

        private static String read(Path file) {
            var outcome = ListReader.read(
                    FileSource.of(file),
                    Lists.profile("tests-count"),
                    Lists.NIIGATA,
                    Lists.TODAY,
                    Lists.AREAS,
                    row -> {});
            return switch (outcome) {
                case ReadOutcome.Whole whole -> whole.rows() + " rows";
                case ReadOutcome.RefusedWhole(var finding) -> Lists.sentence(finding);
            };
        }
    }

    private void sheet(String name, Content sheet) throws IOException {
        workbook(name, sheet, null);
    }

    /// The small parts are those of a small workbook; the sheet and the shared strings are written as they come.
    private void workbook(String name, Content sheet, Content strings) throws IOException {
        var small = new Sheets().rawSheet("表", false, "");
        if (strings != null) {
            small.sharedStrings("");
        }
        var file = folder.resolve(name + ".xlsx");
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
                var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(small.bytes()))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    write(out, sheet);
                } else if (entry.getName().endsWith("sharedStrings.xml")) {
                    write(out, strings);
                } else {
                    in.transferTo(out);
                }
            }
        }
    }

    private static void write(ZipOutputStream out, Content content) throws IOException {
        var xml = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        content.write(xml);
        xml.flush();
    }
}
