package jp.hersys.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import jp.hersys.database.PlainRows;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.jurisdictions.AnnouncementShape;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RegisterExtension.class)
class EditionMapperIT {

    private static final Actor JOB = new Actor.Job("test", LocalGovernmentCode.NATION);
    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    private static final Instant MOMENT = Instant.parse("2021-07-20T10:11:12.123456Z");
    private static final String MOMENT_TEXT = "2021-07-20T10:11:12.123456+00:00";

    private final Register register;
    private final EditionMapper editions;

    EditionMapperIT(Register register) {
        this.register = register;
        this.editions = register.editions();
    }

    @Test
    void every_column_of_a_request_goes_in_and_comes_back() throws SQLException {
        var id = in(() -> editions.request(ISHIKAWA, DAY, MOMENT, MOMENT.plusSeconds(1), "staff:hanako"));
        var expected = new TreeMap<>(Map.of(
                "id", id.toString(),
                "publisher_code", "170003",
                "day", "2021-07-20",
                "known_at", MOMENT_TEXT,
                "revision", "1",
                "requested_at", "2021-07-20T10:11:13.123456+00:00",
                "requested_by", "staff:hanako"));
        expected.put("done_at", null);
        expected.put("failure", null);
        expected.put("due_at", null);
        expected.put("publication_time_id", null);
        expected.put("begun_at", null);
        expected.put("late", "false");
        assertThat(PlainRows.single(register, "edition_requests")).isEqualTo(expected);
        assertThat(in(editions::openRequests))
                .containsExactly(new EditionRequest(
                        id, ISHIKAWA, DAY, MOMENT, 1, MOMENT.plusSeconds(1), "staff:hanako", null, null));
        in(() -> {
            editions.done(id, MOMENT.plusSeconds(2), "x");
            return id;
        });
        expected.put("done_at", "2021-07-20T10:11:14.123456+00:00");
        expected.put("failure", "x");
        assertThat(PlainRows.single(register, "edition_requests")).isEqualTo(expected);
        assertThat(in(() -> editions.findRequest(id)))
                .contains(new EditionRequest(
                        id,
                        ISHIKAWA,
                        DAY,
                        MOMENT,
                        1,
                        MOMENT.plusSeconds(1),
                        "staff:hanako",
                        MOMENT.plusSeconds(2),
                        "x"));
        assertThat(in(editions::openRequests)).isEmpty();
        assertThat(in(() -> editions.unfinishedRequests(5))).hasSize(1);
    }

    @Test
    void every_column_of_an_edition_goes_in_and_comes_back() throws SQLException {
        var settings =
                new PaperSettings("健康推進課", "感染症係", "076-225-1438", "本文\n\"引用\"", AnnouncementShape.BOTH, "windows-31j");
        open(DAY.minusDays(1), MOMENT.minusSeconds(10), settings);
        var first = in(() -> editions.find(ISHIKAWA, DAY.minusDays(1), 1)).orElseThrow();
        assertThat(in(() -> editions.publish(first.id(), MOMENT.minusSeconds(9))))
                .isOne();
        assertThat(in(() -> editions.publish(first.id(), MOMENT)))
                .as("published once")
                .isZero();
        open(DAY, MOMENT, settings);
        var opened = in(() -> editions.find(ISHIKAWA, DAY, 1)).orElseThrow();
        in(() -> {
            editions.counted(opened.id(), 4_300, 4_260);
            return editions.publish(opened.id(), MOMENT.plusSeconds(2));
        });
        var row = PlainRows.of(register, "editions").getLast();
        assertThat(row)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("id", opened.id().toString()),
                        Map.entry("public_id", opened.publicId().toString()),
                        Map.entry("publisher_code", "170003"),
                        Map.entry("day", "2021-07-20"),
                        Map.entry("revision", "1"),
                        Map.entry("known_at", MOMENT_TEXT),
                        Map.entry("previous_id", first.id().toString()),
                        Map.entry("paper_settings", row.get("paper_settings")),
                        Map.entry("opened_at", "2021-07-20T10:11:13.123456+00:00"),
                        Map.entry("published_at", "2021-07-20T10:11:14.123456+00:00"),
                        Map.entry("received", "4300"),
                        Map.entry("counted", "4260"))));
        assertThat(PaperSettings.ofJson(row.get("paper_settings"))).isEqualTo(settings);
        assertThat(in(() -> editions.findPublic(opened.publicId())))
                .contains(new Edition(
                        opened.id(),
                        opened.publicId(),
                        ISHIKAWA,
                        DAY,
                        1,
                        MOMENT,
                        first.id(),
                        settings,
                        MOMENT.plusSeconds(1),
                        MOMENT.plusSeconds(2),
                        4_300L,
                        4_260L));
        assertThat(in(() -> editions.findKnownAt(ISHIKAWA, DAY, MOMENT))).isPresent();
        assertThat(in(() -> editions.newest(1))).hasSize(1);
    }

    @Test
    void every_column_of_figures_cells_exclusions_and_papers_goes_in_and_comes_back() throws SQLException {
        open(DAY, MOMENT, PaperSettings.unset());
        var id = in(() -> editions.find(ISHIKAWA, DAY, 1)).orElseThrow().id();
        var file = in(() -> {
            editions.figure(id, ISHIKAWA, "cases.new", new BigDecimal("1.5"));
            editions.figure(id, ISHIKAWA, "r.simple", null);
            editions.cells(id, ISHIKAWA, "cases.by-sex", "1\u001f男性\u001e\u001f", "7,0");
            editions.exclude(id, ISHIKAWA, "withdrawn", 3);
            var stored = register.files().store(ISHIKAWA, "a.pdf", "application/pdf", out -> out.write(1));
            editions.file(id, ISHIKAWA, "open-data/a.pdf", stored.id());
            return stored;
        });
        assertThat(PlainRows.of(register, "figures"))
                .containsExactly(
                        cells(
                                "edition_id",
                                id,
                                "figure",
                                "cases.new",
                                "publisher_code",
                                ISHIKAWA,
                                "value",
                                1.5,
                                "published",
                                1.5),
                        cells(
                                "edition_id",
                                id,
                                "figure",
                                "r.simple",
                                "publisher_code",
                                ISHIKAWA,
                                "value",
                                null,
                                "published",
                                null));
        assertThat(PlainRows.of(register, "figure_cells"))
                .containsExactly(cell(id, 1, "[\"1\", \"男性\"]", 7), cell(id, 2, "[\"\", \"\"]", 0));
        assertThat(PlainRows.single(register, "exclusions"))
                .isEqualTo(cells(
                        "edition_id", id, "reason_code", "withdrawn", "publisher_code", ISHIKAWA, "identities", 3));
        assertThat(PlainRows.single(register, "edition_files"))
                .isEqualTo(cells(
                        "edition_id", id, "path", "open-data/a.pdf", "publisher_code", ISHIKAWA, "file_id", file.id()));
        assertThat(in(() -> editions.figures(id)))
                .contains(new EditionMapper.KeptFigure("cases.new", new BigDecimal("1.5"), new BigDecimal("1.5")));
        assertThat(in(() -> editions.keptCells(id)))
                .contains(new EditionMapper.KeptCell(
                        "cases.by-sex", "1\u001f男性", BigDecimal.valueOf(7), BigDecimal.valueOf(7)));
        assertThat(in(() -> editions.exclusions(id))).containsExactly(new EditionMapper.KeptExclusion("withdrawn", 3));
        assertThat(in(() -> editions.files(id)))
                .containsExactly(new EditionFile("open-data/a.pdf", file.id(), "application/pdf", 1, file.sha256()));
    }

    private static Map<String, String> cell(Id<Edition> id, int position, String dimensions, int value) {
        return cells(
                "edition_id",
                id,
                "figure_table",
                "cases.by-sex",
                "position",
                position,
                "publisher_code",
                ISHIKAWA,
                "dimensions",
                dimensions,
                "value",
                value,
                "published",
                value);
    }

    private static Map<String, String> cells(Object... columnsAndValues) {
        var cells = new TreeMap<String, String>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            var value = columnsAndValues[i + 1];
            cells.put((String) columnsAndValues[i], value == null ? null : value.toString());
        }
        return cells;
    }

    private void open(LocalDate day, Instant knownAt, PaperSettings settings) {
        in(() -> {
            editions.open(ISHIKAWA, day, 1, knownAt, knownAt.plusSeconds(1), settings.toJson());
            return day;
        });
    }

    private <T> T in(Supplier<T> deed) {
        return register.access().write(JOB, deed);
    }
}
