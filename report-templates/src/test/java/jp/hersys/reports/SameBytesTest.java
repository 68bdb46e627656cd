package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SameBytesTest {
    interface Product {
        void write(EditionContent edition, OutputStream out) throws IOException;
    }

    private static final Map<String, Product> PRODUCTS = products();

    private static Map<String, Product> products() {
        var products = new LinkedHashMap<String, Product>();
        products.put("announcement.pdf", AnnouncementReport::write);
        products.put("announcement.html", AnnouncementPage::write);
        products.put("announcement-individual.pdf", (edition, out) -> IndividualReport.write(cases(edition), out));
        products.put("announcement-individual.html", (edition, out) -> IndividualPage.write(cases(edition), out));
        products.put("statistics.xlsx", (edition, out) -> StatisticsWorkbook.write(edition, out));
        products.put("figures.json", (edition, out) -> FiguresFile.write(edition, true, out));
        products.put("internal figures.json", (edition, out) -> FiguresFile.write(edition, false, out));
        products.put(
                "statistics.xlsx with everything",
                (edition, out) -> StatisticsWorkbook.write(
                        SampleVariants.withReportedTotals(), OpenDataEncoding.WINDOWS_31J, SampleChanges::cases, out));
        products.put("fields.csv", (edition, out) -> FieldsFile.write(edition, out));
        products.put(
                "table csv", (edition, out) -> TableFile.write(edition.tables().getFirst(), out));
        products.put(
                "patients csv",
                (edition, out) -> PatientsFile.write(SamplePatients.of(100).iterator(), out));
        return products;
    }

    @TestFactory
    Stream<DynamicTest> the_same_edition_gives_the_same_bytes_wherever_it_is_written() {
        return PRODUCTS.entrySet().stream()
                .map(product -> DynamicTest.dynamicTest(product.getKey(), () -> {
                    var here = bytes(product.getValue());
                    assertThat(bytes(product.getValue())).isEqualTo(here);
                    assertThat(elsewhere(product.getValue(), "Pacific/Kiritimati", "ar-EG-u-nu-arab"))
                            .isEqualTo(here);
                    assertThat(elsewhere(product.getValue(), "Asia/Tokyo", "ja-JP-u-ca-japanese"))
                            .isEqualTo(here);
                    assertThat(elsewhere(product.getValue(), "Europe/Berlin", "de-DE"))
                            .isEqualTo(here);
                }));
    }

    private static CaseAnnouncement cases(EditionContent edition) {
        return SampleCases.of(edition, 8001, 40, SampleCases.changes(), SampleCases.ALL);
    }

    private static byte[] bytes(Product product) throws IOException {
        var out = new ByteArrayOutputStream();
        product.write(SampleEdition.ishikawa(), out);
        return out.toByteArray();
    }

    private static byte[] elsewhere(Product product, String zone, String locale) throws IOException {
        var zoneBefore = TimeZone.getDefault();
        var localeBefore = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Locale.setDefault(Locale.forLanguageTag(locale));
            return bytes(product);
        } finally {
            TimeZone.setDefault(zoneBefore);
            Locale.setDefault(localeBefore);
        }
    }
}
