package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.ISHIKAWA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.hersys.batch.edition.EditionPress;
import jp.hersys.batch.edition.EditionRemake;
import jp.hersys.calendar.Jst;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.editions.CaseDifference;
import jp.hersys.editions.CaseDifference.Kind;
import jp.hersys.editions.CaseDifferenceMapper;
import jp.hersys.editions.DifferenceFilter;
import jp.hersys.editions.EditionDifference;
import jp.hersys.editions.Reach;
import jp.hersys.epidemic.PrefectureLists;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Any two editions laid side by side: each case with its reason, the sums, and what the papers say of it.
@ExtendWith(RegisterExtension.class)
class EditionDifferenceIT {

    private static final LocalDate TENTH = LocalDate.of(2021, 7, 10);
    private static final LocalDate ELEVENTH = LocalDate.of(2021, 7, 11);
    private static final Instant FIRST = Instant.parse("2021-07-10T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2021-07-11T10:00:00Z");
    private static final Instant THIRD = Instant.parse("2021-07-11T11:00:00Z");

    private final Register register;
    private final Pipeline pipeline;
    private final EditionPress press;

    EditionDifferenceIT(Register register) {
        this.register = register;
        this.pipeline = new Pipeline(register);
        this.press = new EditionPress(register);
    }

    /// 1 stays, 2 is new, 3 was late, 4 moves into the day, 5 changes, 6 goes, 7 comes back, 8 moves, 9 moves out.
    private void take_three_lists() {
        list(
                FIRST,
                "1 07-09 10代",
                "4 07-11 20代",
                "5 07-09 30代",
                "6 07-09 40代",
                "7 07-08 50代",
                "8 07-09 60代",
                "9 07-10 70代");
        list(
                FIRST.plusSeconds(60),
                "1 07-09 10代",
                "4 07-11 20代",
                "5 07-09 30代",
                "6 07-09 40代",
                "8 07-09 60代",
                "9 07-10 70代");
        list(
                SECOND,
                "1 07-09 10代",
                "2 07-11 10代",
                "3 07-09 10代",
                "4 07-10 20代",
                "5 07-09 80代",
                "7 07-08 50代",
                "8 07-07 60代",
                "9 07-12 70代");
    }

    @Test
    void each_case_differs_for_its_reason() {
        take_three_lists();
        var before = new Reach(TENTH, FIRST.plusSeconds(60));
        var after = new Reach(ELEVENTH, SECOND);

        assertThat(lines(before, after))
                .containsExactly(
                        "2 ADDED ANNOUNCED_LATER",
                        "3 ADDED RECORDED_LATE",
                        "4 ADDED ANNOUNCEMENT_MOVED",
                        "5 CHANGED ATTRIBUTES_CHANGED AGE_BAND:30>80",
                        "6 WITHDRAWN WITHDRAWN",
                        "7 ADDED RESTORED",
                        "8 CHANGED ANNOUNCEMENT_MOVED ANNOUNCED_ON:2021-07-09>2021-07-07",
                        "9 WITHDRAWN ANNOUNCEMENT_MOVED");
        press.checkDifference(ISHIKAWA, before, after);
        assertThat(lines(after, before))
                .as("the other way round")
                .containsExactly(
                        "2 WITHDRAWN ANNOUNCED_LATER",
                        "3 WITHDRAWN RECORDED_LATE",
                        "4 WITHDRAWN ANNOUNCEMENT_MOVED",
                        "5 CHANGED ATTRIBUTES_CHANGED AGE_BAND:80>30",
                        "6 ADDED RESTORED",
                        "7 WITHDRAWN WITHDRAWN",
                        "8 CHANGED ANNOUNCEMENT_MOVED ANNOUNCED_ON:2021-07-07>2021-07-09",
                        "9 ADDED ANNOUNCEMENT_MOVED");
        press.checkDifference(ISHIKAWA, after, before);
    }

    @Test
    void a_case_known_all_along_counts_as_added_by_the_later_day() {
        take_three_lists();
        assertThat(lines(new Reach(LocalDate.of(2021, 7, 8), FIRST), new Reach(LocalDate.of(2021, 7, 9), FIRST)))
                .containsExactly(
                        "1 ADDED ANNOUNCED_LATER",
                        "5 ADDED ANNOUNCED_LATER",
                        "6 ADDED ANNOUNCED_LATER",
                        "8 ADDED ANNOUNCED_LATER");
    }

    @Test
    void pages_and_filters_show_the_same_cases() {
        take_three_lists();
        var before = new Reach(TENTH, FIRST.plusSeconds(60));
        var after = new Reach(ELEVENTH, SECOND);
        var paged = new ArrayList<String>();
        for (int offset = 0; offset < 9; offset += 3) {
            page(before, after, DifferenceFilter.ALL, offset, 3).forEach(each -> paged.add(each.rowKey()));
        }
        assertThat(paged).containsExactly("2", "3", "4", "5", "6", "7", "8", "9");
        var withdrawn = new DifferenceFilter(Kind.WITHDRAWN, CaseDifference.Reason.WITHDRAWN, "");
        assertThat(page(before, after, withdrawn, 0, 50))
                .extracting(CaseDifference::rowKey)
                .containsExactly("6");
        assertThat(page(before, after, new DifferenceFilter(null, null, "7"), 0, 50))
                .extracting(CaseDifference::rowKey)
                .containsExactly("7");
        var streamed = new ArrayList<String>();
        register.access().look(Pipeline.operator(ISHIKAWA), () -> {
            mapper().each(
                            ISHIKAWA,
                            before,
                            after,
                            row -> streamed.add(row.getResultObject().rowKey()));
            return streamed;
        });
        assertThat(streamed).isEqualTo(paged);
    }

    @Test
    void an_edition_says_why_its_total_is_another_one_and_says_it_again_in_the_same_bytes() throws Exception {
        take_three_lists();
        pipeline.publish(ISHIKAWA, TENTH, FIRST.plusSeconds(60));
        var later = pipeline.publish(ISHIKAWA, ELEVENTH, THIRD);
        var papers = pipeline.papers(later);
        try (var pdf = Loader.loadPDF(papers.get("announcement.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("前回の累計5人に、追加4件を加え、取下げ等2件を除き、今回の累計は7人です。")
                    .contains("両方の公表で計上した2件の内容が変わりました：公表日1件、年代1件。")
                    .contains("過去の公表日のうち3日で、計上した人数が変わりました。")
                    .contains("令和3年7月9日（金）43-1登録の遅れ+1、公表日の訂正-1、取下げ-1");
        }
        assertThat(new String(papers.get("open-data/changes.csv"), StandardCharsets.UTF_8))
                .contains("cases.by-day,日別新規陽性者数,2021-07-08,difference,差,1,人");
        assertThat(new String(papers.get("open-data/changes_by_reason.csv"), StandardCharsets.UTF_8))
                .contains("added,追加,recorded-late,登録の遅れ,1");
        var again = new HashMap<String, Integer>();
        new EditionRemake(register, press)
                .into(
                        later,
                        (path, content) -> {
                            var bytes = new java.io.ByteArrayOutputStream();
                            content.writeTo(bytes);
                            again.put(path, bytes.size());
                        },
                        Pipeline.operator(ISHIKAWA));
        assertThat(again.keySet()).isEqualTo(papers.keySet());
    }

    @Test
    void the_desk_lays_any_two_published_editions_side_by_side_and_notes_who_looked_at_cases() throws Exception {
        take_three_lists();
        var one = pipeline.publish(ISHIKAWA, TENTH, FIRST.plusSeconds(60));
        var other = pipeline.publish(ISHIKAWA, ELEVENTH, THIRD);
        var desk = register.differenceDesk();
        var actor = Pipeline.operator(ISHIKAWA);
        var difference = desk.between(one.publicId(), other.publicId(), actor).orElseThrow();
        assertThat(difference.days())
                .extracting(day -> day.day() + " " + day.before() + " " + day.after())
                .containsExactly("2021-07-09 4 3", "2021-07-08 0 1", "2021-07-07 0 1");
        assertThat(difference.cases(Kind.ADDED)).isEqualTo(4);
        assertThat(difference.isEmpty()).isFalse();
        assertThat(desk.between(one.publicId(), one.publicId(), actor)
                        .orElseThrow()
                        .isEmpty())
                .isTrue();
        assertThat(desk.between(one.publicId(), other.publicId(), Pipeline.operator(Pipeline.TOYAMA)))
                .isEmpty();
        assertThat(audited("difference.look")).isZero();
        assertThat(desk.page(difference, DifferenceFilter.ALL, 0, 50, actor)).hasSize(8);
        assertThat(audited("difference.look")).isOne();
    }

    @Test
    void the_real_snapshots_of_ishikawa_explain_each_others_numbers() {
        var reaches = new ArrayList<Reach>();
        for (var day : PrefectureLists.ishikawaDays()) {
            var at = day.atTime(19, 0).atZone(Jst.ZONE).toInstant();
            pipeline.take(PrefectureLists.ishikawaAsOf(day), day + ".json", ISHIKAWA, at);
            reaches.add(new Reach(day, at));
        }
        for (int i = 0; i < reaches.size(); i++) {
            for (int j = Ground.LONG ? 0 : i; j < Math.min(reaches.size(), Ground.LONG ? 99 : i + 2); j++) {
                press.checkDifference(ISHIKAWA, reaches.get(i), reaches.get(j));
            }
        }
        // Counted from the files by hand: this prefecture never corrected a row between two snapshots.
        var added = List.of(328L, 445L, 384L, 456L, 1470L, 487L);
        for (int i = 0; i < added.size(); i++) {
            assertThat(summary(reaches.get(i), reaches.get(i + 1)))
                    .as("%s", reaches.get(i + 1).day())
                    .isEqualTo(Map.of("ADDED ANNOUNCED_LATER", added.get(i)));
        }
    }

    @Test
    @SuppressWarnings("SystemOut") // the times, for people
    void many_differing_cases_are_counted_paged_and_streamed() throws java.sql.SQLException {
        int cases = Ground.LONG ? 100_000 : 5_000;
        fill(cases);
        var before = new Reach(TENTH, FIRST);
        var after = new Reach(TENTH, SECOND);
        var taken = new long[1];
        long start = System.nanoTime();
        assertThat(summary(before, after)).isEqualTo(Map.of("CHANGED ATTRIBUTES_CHANGED", (long) cases));
        long counted = System.nanoTime();
        assertThat(page(before, after, DifferenceFilter.ALL, cases - 50, 50)).hasSize(50);
        long paged = System.nanoTime();
        register.access().look(Pipeline.operator(ISHIKAWA), () -> {
            mapper().each(
                            ISHIKAWA,
                            before,
                            after,
                            row -> taken[0] +=
                                    row.getResultObject().difference().items().size());
            return taken;
        });
        long streamed = System.nanoTime();
        System.out.printf(
                "%,d differing cases: counted %d ms, last page %d ms, streamed %d ms%n",
                cases, (counted - start) / 1_000_000, (paged - counted) / 1_000_000, (streamed - paged) / 1_000_000);
        assertThat(taken[0]).isEqualTo(cases);
        if (Ground.LONG) {
            assertThat(streamed - start).as("a page that somebody waits for").isLessThan(30_000_000_000L);
        }
    }

    /// Cases of which each was corrected once, as two lists would leave them.
    private void fill(int cases) throws java.sql.SQLException {
        try (var owner = register.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('hersys.publishers', '000000', false)");
            statement.execute("""
                    insert into cases (id, publisher_code, row_key, recorded_at)
                    select 5000000 + n, '170003', n::text, timestamptz '2021-07-10 09:00Z' from generate_series(1, %1$d) n;
                    insert into case_versions (case_id, version, publisher_code, recorded_at, superseded_at, recorded_by,
                        state_code, announced_on, residence_code, age_band_code, sex_code)
                    select 5000000 + n, v, '170003',
                           case v when 1 then timestamptz '2021-07-10 09:00Z' else timestamptz '2021-07-11 09:00Z' end,
                           case v when 1 then timestamptz '2021-07-11 09:00Z' end, 'test', 'C',
                           date '2021-07-10' - n %% 90, '172014', case v when 1 then '30' else '40' end, '1'
                    from generate_series(1, %1$d) n, generate_series(1, 2) v;
                    analyze cases; analyze case_versions""".formatted(cases));
        }
    }

    private Map<String, Long> summary(Reach before, Reach after) {
        var groups =
                register.access().look(Pipeline.operator(ISHIKAWA), () -> mapper().groups(ISHIKAWA, before, after));
        var summary = new HashMap<String, Long>();
        EditionDifference.counts(groups)
                .forEach((because, cases) -> summary.put(because.kind() + " " + because.reason(), cases));
        return summary;
    }

    private long audited(String purpose) throws java.sql.SQLException {
        try (var owner = register.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('hersys.publishers', '000000', false)");
            try (var rows = statement.executeQuery(
                    "select count(*) from audit_entries where publisher_code = '170003' and purpose = '" + purpose
                            + "'")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void list(Instant at, String... rows) {
        var csv = new StringBuilder("No,全国地方公共団体コード,都道府県名,市区町村名,公表_年月日,患者_居住地,患者_年代,患者_性別\n");
        for (var row : rows) {
            var cells = row.split(" ");
            csv.append("%s,170003,石川県,,2021-%s,金沢市,%s,男性\n".formatted(cells[0], cells[1], cells[2]));
        }
        var order = new jp.hersys.imports.ImportFiles.Order("list.csv", ISHIKAWA, null, at, true);
        var taken = pipeline.take(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), order);
        assertThat(taken.recordedAt()).as(taken.counts() + taken.finding()).isEqualTo(at);
        assertThat(taken.refused()).isZero();
    }

    private List<String> lines(Reach before, Reach after) {
        return page(before, after, DifferenceFilter.ALL, 0, 50).stream()
                .map(EditionDifferenceIT::line)
                .toList();
    }

    private static String line(CaseDifference difference) {
        var line = new StringBuilder(difference.rowKey() + " " + difference.kind() + " " + difference.reason());
        difference
                .items()
                .forEach(item -> line.append(" %s:%s>%s".formatted(item.item(), item.before(), item.after())));
        return line.toString();
    }

    private List<CaseDifference> page(Reach before, Reach after, DifferenceFilter filter, long offset, int limit) {
        return register.access()
                .look(Pipeline.operator(ISHIKAWA), () -> mapper().page(ISHIKAWA, before, after, filter, offset, limit));
    }

    private CaseDifferenceMapper mapper() {
        return register.mapper(CaseDifferenceMapper.class);
    }
}
