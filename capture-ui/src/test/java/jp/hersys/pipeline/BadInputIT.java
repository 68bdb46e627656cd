package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.ISHIKAWA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.hersys.database.PlainRows;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportState;
import jp.hersys.intake.FindingSentences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Files that must be refused whole, through the whole door: one sentence, and nothing has changed. The table is
/// `bad-input/cases.yaml`.
@ExtendWith(RegisterExtension.class)
class BadInputIT {

    private static final String KNOWN = "No,公表_年月日\r\n1,2021-07-18\r\n2,2021-07-19\r\n3,2021-07-20\r\n";
    private static final Instant KNOWN_AT = Instant.parse("2021-07-20T10:00:00Z");

    private final Register register;
    private final TestClock clock;
    private final Pipeline pipeline;

    BadInputIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
        this.pipeline = new Pipeline(register);
    }

    /// One line of the table; see there.
    record BadFile(
            String is,
            String name,
            String text,
            String encoding,
            String hex,
            String resource,
            String zip,
            Integer cut,
            String profile,
            String knownAt,
            String code,
            String sentence) {

        byte[] bytes() throws IOException {
            var whole = whole();
            return Arrays.copyOf(whole, whole.length - (cut == null ? 0 : cut));
        }

        private byte[] whole() throws IOException {
            if (hex != null) {
                return HexFormat.of().parseHex(hex);
            }
            if (resource != null) {
                try (var in = open(resource)) {
                    return in.readAllBytes();
                }
            }
            return zip != null
                    ? archive()
                    : text.getBytes(encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding));
        }

        private byte[] archive() throws IOException {
            var out = new ByteArrayOutputStream();
            try (var archive = new ZipOutputStream(out)) {
                archive.putNextEntry(new ZipEntry(zip));
                archive.write(KNOWN.getBytes(StandardCharsets.UTF_8));
            }
            return out.toByteArray();
        }

        ImportFiles.Order order() {
            return new ImportFiles.Order(
                    Objects.requireNonNullElse(name, "list.csv"),
                    ISHIKAWA,
                    profile,
                    knownAt == null ? null : Instant.parse(knownAt),
                    false);
        }

        @Override
        public String toString() {
            return is;
        }
    }

    static List<BadFile> badFiles() throws IOException {
        var mapper = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .build();
        try (var in = open("cases.yaml")) {
            return mapper.readValue(in, new TypeReference<List<BadFile>>() {});
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(BadInputIT.class.getResourceAsStream("/bad-input/" + name), name);
    }

    @BeforeEach
    void three_cases_are_known() {
        clock.set(KNOWN_AT);
        var known = pipeline.take(KNOWN.getBytes(StandardCharsets.UTF_8), "known.csv", ISHIKAWA);
        assertThat(known.accepted()).isEqualTo(3);
        clock.set(KNOWN_AT.plusSeconds(3_600));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void is_refused_whole_with_one_sentence_and_nothing_has_changed(BadFile bad) throws IOException, SQLException {
        var before = facts();
        var figures = pipeline.figures(ISHIKAWA, LocalDate.of(2021, 7, 20), KNOWN_AT);
        var bytes = bad.bytes();
        var taken = pipeline.take(new ByteArrayInputStream(bytes), bad.order());
        assertThat(taken.state()).isEqualTo(ImportState.REFUSED);
        assertThat(taken.finding().code()).isEqualTo(bad.code());
        assertThat(new FindingSentences(Locale.JAPANESE).sentence(taken.finding()))
                .isEqualTo(bad.sentence());
        assertThat(new FindingSentences(Locale.ENGLISH).sentence(taken.finding()))
                .doesNotContain("{", "\n")
                .endsWith(".");
        assertThat(taken.counts())
                .matches("rows=(\\d+) accepted=0 changed=0 unchanged=0 withdrawn=0 held=0 refused=\\1");
        assertThat(facts()).isEqualTo(before);
        var now = pipeline.figures(ISHIKAWA, LocalDate.of(2021, 7, 20), null);
        assertThat(now.rows()).isEqualTo(figures.rows());
        assertThat(now.tables()).isEqualTo(figures.tables());
        assertThat(audit())
                .endsWith(
                        Map.of(
                                "actor", "command:test",
                                "purpose", bad.knownAt() == null ? "import.receive" : "import.receive-archive",
                                "subject", "publisher 170003"),
                        Map.of(
                                "actor", "job:imports",
                                "purpose", "import.refuse",
                                "subject", "import " + taken.id()));
        assertThat(pipeline.bytes(taken)).as("the file as received").isEqualTo(bytes);
    }

    private Map<String, List<Map<String, String>>> facts() throws SQLException {
        return Map.of(
                "cases", PlainRows.of(register, "cases"),
                "case_versions", PlainRows.of(register, "case_versions"),
                "row_findings", PlainRows.of(register, "row_findings"),
                "staging", PlainRows.of(register, "staging.import_rows"));
    }

    private List<Map<String, String>> audit() throws SQLException {
        return PlainRows.of(register, "audit_entries").stream()
                .map(row ->
                        Map.of("actor", row.get("actor"), "purpose", row.get("purpose"), "subject", row.get("subject")))
                .toList();
    }
}
