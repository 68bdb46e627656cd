package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another program opens the workbook and prints it.
class LibreOfficeIT {
    private static final int BAR = 0x9DB7D9;
    private static final int LINE = 0x00118F;

    @Test
    void another_program_prints_every_sheet_with_its_texts_and_charts(@TempDir Path folder) throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))),
                "soffice is not installed; on Debian the package libreoffice-calc-nogui brings it.");

        try (var printed = Loader.loadPDF(print(folder).toFile())) {
            assertThat(text(printed, 1)).contains("新型コロナウイルス感染症患者の発生状況について", "印刷_推移");
            assertPage(printed, 2, true, "新規陽性者数の推移（直近8週間）", "曜日ごとの新規陽性者数（人）", "7月19日～（途中）", "28.00");
            assertThat(colour(printed, 2, LINE)).isGreaterThan(100);
            assertPage(printed, 3, false, "日別の新規陽性者数（直近8週間）", "5月26日", "7月20日");
            assertPage(printed, 4, true, "週別の新規陽性者数（直近26週）", "2021-W29");
            assertPage(printed, 5, false, "市町村別・年代別の患者数（累計、単位：人）", "金沢市", "3,663");
            assertPage(printed, 6, true, "年代別・性別の患者数（累計）", "男性", "100.0");
            assertPage(printed, 7, true, "検査の日別の実績（直近28日間）", "抗原検査（件）");
            assertPage(printed, 8, true, "相談窓口への日別の相談（直近28日間）", "1,200");
        }
    }

    /// Every sheet for printing is one page of its own, with its number among all.
    private static void assertPage(PDDocument printed, int page, boolean chart, String... texts) throws Exception {
        assertThat(text(printed, page))
                .contains(texts)
                .contains("石川県", "第1報", "令和3年7月20日 19時15分現在", page + " / " + printed.getNumberOfPages());
        if (chart)
            assertThat(colour(printed, page, BAR)).as("bars on page %s", page).isGreaterThan(500);
    }

    private static Path print(Path folder) throws Exception {
        var workbook = folder.resolve("statistics.xlsx");
        try (var out = Files.newOutputStream(workbook)) {
            StatisticsWorkbook.write(SampleVariants.withReportedTotals(), out);
        }
        var process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("soffice ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return folder.resolve("statistics.pdf");
    }

    private static String text(PDDocument printed, int page) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(printed);
    }

    /// How many points of a page have a colour that only its chart has.
    private static long colour(PDDocument printed, int page, int rgb) throws Exception {
        BufferedImage image = new PDFRenderer(printed).renderImageWithDPI(page - 1, 72);
        var points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(points).filter(point -> (point & 0xFFFFFF) == rgb).count();
    }
}
