package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.ISHIKAWA;
import static jp.hersys.pipeline.Pipeline.NIIGATA;
import static jp.hersys.pipeline.Pipeline.figure;
import static jp.hersys.pipeline.Pipeline.oracle;
import static jp.hersys.pipeline.Pipeline.records;
import static jp.hersys.pipeline.Pipeline.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import jp.hersys.calendar.Jst;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.epidemic.PrefectureLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real lists go in, figures come out, and are compared with what others published: agreement exactly as measured by
/// hand, so that a day more or less is a fault of ours.
@ExtendWith(RegisterExtension.class)
class RealListsIT {

    private static final LocalDate LAST_DAY = LocalDate.of(2021, 7, 20);

    private final Pipeline pipeline;

    RealListsIT(Register register) {
        this.pipeline = new Pipeline(register);
    }

    @Test
    void the_list_of_ishikawa_gives_the_ministrys_cumulative_count_on_314_of_326_days() throws IOException {
        var list = pipeline.take(PrefectureLists.ishikawa(), "170003.json", ISHIKAWA, null);
        assertThat(list.counts())
                .isEqualTo("rows=4260 accepted=4260 changed=0 unchanged=0 withdrawn=0 held=0 refused=0");
        var byDay = byDay(pipeline.figures(ISHIKAWA, LAST_DAY, null));
        int equal = 0;
        int days = 0;
        long largest = 0;
        for (var row : records("ministry_ishikawa_cumulative.csv")) {
            var day = LocalDate.of(
                    Integer.parseInt(row.get("year")),
                    Integer.parseInt(row.get("month")),
                    Integer.parseInt(row.get("date")));
            long ours = byDay.entrySet().stream()
                    .filter(entry -> !entry.getKey().isAfter(day))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            long difference = Math.abs(ours - Long.parseLong(row.get("testedPositive")));
            days++;
            equal += difference == 0 ? 1 : 0;
            largest = Math.max(largest, difference);
        }
        assertThat(days).isEqualTo(326);
        assertThat(equal).isEqualTo(314);
        assertThat(largest).isEqualTo(11);
    }

    @Test
    void the_list_of_ishikawa_gives_its_own_daily_counts_on_521_of_521_days_in_every_encoding() throws IOException {
        var cp932 = new GZIPInputStream(oracle("ishikawa_2021-07-20.cp932.csv.gz"));
        var list = pipeline.take(cp932, "170003.csv", ISHIKAWA, null);
        assertThat(list.encoding()).isEqualTo("windows-31j");
        assertThat(list.refused()).isZero();
        var again = pipeline.take(PrefectureLists.ishikawa(), "170003.json", ISHIKAWA, null);
        assertThat(again.counts())
                .isEqualTo("rows=4260 accepted=0 changed=0 unchanged=4260 withdrawn=0 held=0 refused=0");
        var byDay = byDay(pipeline.figures(ISHIKAWA, LAST_DAY, null));
        int equal = 0;
        var published = JsonMapper.shared()
                .readTree(oracle("ishikawa_patients_summary.json"))
                .get("data");
        for (JsonNode day : published) {
            var on = OffsetDateTime.parse(day.get("日付").asString()).toLocalDate();
            equal += byDay.getOrDefault(on, 0L) == day.get("小計").asLong() ? 1 : 0;
        }
        assertThat(published.size()).isEqualTo(521);
        assertThat(equal).isEqualTo(521);
    }

    @Test
    void the_municipalities_of_ishikawa_differ_from_the_published_ones_by_the_19_rows_that_name_none() {
        pipeline.take(PrefectureLists.ishikawa(), "170003.json", ISHIKAWA, null);
        var content = pipeline.figures(ISHIKAWA, LAST_DAY, null);
        var ours = table(content, "cases.by-municipality", 1);
        var published = municipalities("ishikawa_city_town_2021-07-20.json");
        assertThat(figure(content, "cases.cumulative")).isEqualTo(4260);
        assertThat(published.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(4260);
        assertThat(published).hasSize(20);
        int equal = 0;
        long difference = 0;
        for (var place : published.entrySet()) {
            var name = place.getKey().replace("\u3000", "").replace(" ", "");
            long here = ours.get(name);
            equal += here == place.getValue() ? 1 : 0;
            difference += place.getValue() - here;
        }
        assertThat(equal).isEqualTo(13);
        assertThat(difference).isEqualTo(19);
        assertThat(ours.get("石川県内（市区町村名なし）")).isEqualTo(19);
    }

    @Test
    void the_snapshots_of_ishikawa_give_the_published_total_of_their_moment() throws IOException {
        var totals = new HashMap<String, Map<String, String>>();
        for (var row : records("ishikawa_published_totals_history.csv")) {
            totals.put(row.get("commit"), row);
        }
        // the publication at which each snapshot's list was current, and 2021-07-20
        var commits = Map.of(
                "2020-05-31", "a49b3a54",
                "2020-08-31", "7eccd52a",
                "2020-12-31", "7bcb1bc6",
                "2021-01-30", "0d6abbd3",
                "2021-03-31", "8f0820eb",
                "2021-05-21", "17cc5e5a",
                "2021-06-12", "395ba8a7");
        for (var day : PrefectureLists.ishikawaDays()) {
            var published = totals.get(commits.get(day.toString()));
            var knownAt = moment(published.get("commit_time_jst"));
            var list = pipeline.take(PrefectureLists.ishikawaAsOf(day), day + ".json", ISHIKAWA, knownAt);
            assertThat(list.refused()).as(day.toString()).isZero();
            assertThat(list.recordedAt()).isEqualTo(knownAt);
        }
        pipeline.take(PrefectureLists.ishikawa(), "last.json", ISHIKAWA, moment("2021-07-20 19:15"));
        for (var commit : commits.values()) {
            var published = totals.get(commit);
            var knownAt = moment(published.get("commit_time_jst"));
            var content = pipeline.figures(ISHIKAWA, Jst.dayOf(knownAt), knownAt);
            assertThat(figure(content, "cases.cumulative"))
                    .as(commit)
                    .isEqualTo(Long.parseLong(published.get("linelist_rows")));
            if (!commit.equals("395ba8a7")) { // a thousands separator made the public site show 2,046
                assertThat(figure(content, "cases.cumulative"))
                        .isEqualTo(Long.parseLong(published.get("published_感染者")));
            }
        }
        assertThat(figure(pipeline.figures(ISHIKAWA, LAST_DAY, null), "cases.cumulative"))
                .isEqualTo(4260);
    }

    @Test
    void the_list_of_niigata_gives_the_published_positives_on_354_of_429_days() throws IOException {
        var list = pipeline.take(PrefectureLists.niigata(), "150002.csv", NIIGATA, null);
        assertThat(list.counts())
                .isEqualTo("rows=7987 accepted=7987 changed=0 unchanged=0 withdrawn=0 held=0 refused=0");
        var content = pipeline.figures(NIIGATA, LocalDate.of(2021, 10, 28), null);
        assertThat(figure(content, "cases.cumulative")).isEqualTo(7987);
        assertThat(content.rows().received()).isEqualTo(7987);
        var byDay = byDay(content);
        int equal = 0;
        int days = 0;
        for (var row : records("niigata_published_daily_tests.csv")) {
            long published = number(row.get("pcr_positive")) + number(row.get("antigen_positive"));
            days++;
            equal += byDay.getOrDefault(LocalDate.parse(row.get("date")), 0L) == published ? 1 : 0;
        }
        assertThat(days).isEqualTo(429);
        assertThat(equal).isEqualTo(354);
    }

    private static Map<String, Long> municipalities(String oracle) {
        var places = new HashMap<String, Long>();
        for (JsonNode group : JsonMapper.shared().readTree(oracle(oracle)).get("data")) {
            for (JsonNode place : group.path("data")) {
                places.put(
                        place.get("居住地").asString(),
                        Long.parseLong(place.get("感染者").asString()));
            }
        }
        return places;
    }

    private static Map<LocalDate, Long> byDay(jp.hersys.reports.EditionContent content) {
        var days = new HashMap<LocalDate, Long>();
        table(content, "cases.by-day", 0).forEach((day, cases) -> days.put(LocalDate.parse(day), cases));
        return days;
    }

    private static Instant moment(String jst) {
        return LocalDateTime.parse(jst.replace(' ', 'T')).atZone(Jst.ZONE).toInstant();
    }

    private static long number(String text) {
        return text == null || text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
