package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AnnouncementReportTest {
    @Test
    void writes_everything_for_a_look() throws Exception {
        var folder = Files.createDirectories(Path.of("target/papers"));
        try (var out = Files.newOutputStream(folder.resolve("announcement.pdf"))) {
            AnnouncementReport.write(SampleEdition.ishikawa(), out);
        }
        try (var out = Files.newOutputStream(folder.resolve("statistics.xlsx"))) {
            StatisticsWorkbook.write(SampleEdition.ishikawa(), out);
        }
        try (var out = Files.newOutputStream(folder.resolve("figures.json"))) {
            FiguresFile.write(SampleEdition.ishikawa(), true, out);
        }
        try (var out = Files.newOutputStream(folder.resolve("fields.csv"))) {
            FieldsFile.write(SampleEdition.ishikawa(), out);
        }
        var again = new ByteArrayOutputStream();
        AnnouncementReport.write(SampleEdition.ishikawa(), again);
        assertThat(again.toByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("announcement.pdf")));
    }
}
