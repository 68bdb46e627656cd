package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.hersys.audit.NotAllowed;
import jp.hersys.counting.CountedBy;
import jp.hersys.counting.CountingDesk;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.editions.CaseDifference;
import jp.hersys.editions.CaseItem;
import jp.hersys.editions.DifferenceFilter;
import jp.hersys.editions.Edition;
import jp.hersys.epidemic.Workplace;
import jp.hersys.epidemic.Workplaces;
import jp.hersys.episodes.Decision;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.notifications.Receipt;
import jp.hersys.notifications.Submission;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What clinics notify and a health centre confirms is counted by the edition of that night, once; what nobody
/// confirmed
/// is told beside it.
@ExtendWith(RegisterExtension.class)
class NotifiedEditionIT {

    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    private static final LocalGovernmentCode KANAZAWA = new LocalGovernmentCode("172014");
    private static final LocalDate DAY = LocalDate.of(2022, 10, 5);
    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);

    private final Register register;
    private final TestClock clock;
    private final Pipeline pipeline;
    private Organisation centre;
    private Organisation clinic;

    NotifiedEditionIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
        this.pipeline = new Pipeline(register);
    }

    @BeforeEach
    void a_clinic_and_its_health_centre() {
        clock.set(DAY.atTime(9, 0).toInstant(ZoneOffset.UTC));
        var both = register.access().write(NATION, () -> {
            var workplaces = new Workplaces(register.organisations());
            return List.of(workplaces.of(Workplace.KANAZAWA), workplaces.of(Workplace.HIGASHI_CLINIC));
        });
        centre = both.getFirst();
        clinic = both.getLast();
    }

    @Test
    void received_is_counted_and_what_waits_and_what_was_withdrawn() {
        submit("加賀 ハナ");
        submit("加賀 タロウ");
        submit("加賀 ジロウ");
        var desk = register.notificationDesk();
        var waiting = waiting();
        later();
        desk.confirm(waiting.subList(0, 1), staff(centre));
        desk.withdraw(waiting.get(2), "別人の検体でした。", staff(centre));

        later();
        var first = publish();
        assertThat(first.received()).isEqualTo(3);
        assertThat(first.counted()).isEqualTo(1);
        var rows = pipeline.figures(KANAZAWA, DAY, first.knownAt()).rows();
        assertThat(rows.excluded())
                .isEqualTo(Map.of("withdrawn", 1L, "refused", 0L, "after-day", 0L, "unconfirmed", 1L));

        later();
        desk.confirm(waiting(), staff(centre));
        later();
        var second = publish();
        assertThat(second.counted()).isEqualTo(2);
        assertThat(second.received()).isEqualTo(3);
        assertThat(figure(pipeline.figures(KANAZAWA, DAY, first.knownAt()), "cases.new"))
                .as("as it was known then")
                .isEqualTo(1);
        assertThat(figure(pipeline.figures(KANAZAWA, DAY, null), "cases.new")).isEqualTo(2);
    }

    @Test
    void what_is_published_bears_the_number_of_the_case_and_nothing_that_stands_on_the_notification()
            throws IOException {
        submit("加賀 ハナ");
        var desk = register.notificationDesk();
        later();
        var filed = desk.confirm(waiting(), staff(centre)).getFirst();
        later();
        var first = publish();
        var number = "届" + filed.episodeId();
        for (var paper : pipeline.papers(first).entrySet()) {
            if (paper.getKey().endsWith(".xlsx") || paper.getKey().endsWith(".pdf")) {
                continue;
            }
            var text = new String(paper.getValue(), StandardCharsets.UTF_8);
            assertThat(text).as(paper.getKey()).doesNotContain(filed.number(), "加賀 ハナ");
            if (paper.getKey().endsWith("_patients.csv")) {
                assertThat(text).contains("\n" + number + ",172014");
            }
        }

        later();
        desk.correct(filed, filed.answers().with("location-municipality", "172103"), "転居前の住所でした。", staff(centre));
        later();
        var comparison = register.differenceDesk();
        var difference = comparison
                .between(first.publicId(), publish().publicId(), NATION)
                .orElseThrow();
        var changed = comparison.page(difference, new DifferenceFilter(null, null, number), 0, 10, NATION);
        assertThat(changed)
                .singleElement()
                .satisfies(each -> assertThat(each.items())
                        .as("beside the number nobody reads where the person lives")
                        .containsExactly(new CaseDifference.ItemChange(CaseItem.RESIDENCE, null, null)));

        var found = register.notificationLists()
                .search(
                        new NotificationSearch(
                                NotificationSearch.read(number), List.of(), null, NotificationSearch.Order.NEWEST),
                        null,
                        10,
                        staff(centre));
        assertThat(found).extracting(FiledNotification::number).containsExactly(filed.number());
    }

    @Test
    void a_case_whose_care_is_handed_over_counts_for_the_same_publisher_before_and_after() {
        submit("加賀 ハナ");
        var other = register.access()
                .write(NATION, () -> new Workplaces(register.organisations()).of(Workplace.ISHIKAWA_CENTRAL));
        var desk = register.notificationDesk();
        later();
        var filed = desk.confirm(waiting(), staff(centre)).getFirst();
        later();
        var before = publish();
        assertThat(before.counted()).isEqualTo(1);

        later();
        var care = register.careDesk();
        care.offer(filed.episodeId(), other.id(), "転居のため", staff(centre));
        assertThat(care.accept(care.news(staff(other)).offers().getFirst(), staff(other)))
                .isEqualTo(Decision.DONE);
        later();
        var after = publish();
        assertThat(after.counted()).isEqualTo(1);
        assertThat(after.received()).isEqualTo(1);
        assertThat(pipeline.publish(other.publisherCode(), DAY, null).received())
                .isZero();
    }

    @Test
    void a_full_list_of_the_publisher_leaves_notified_cases_alone() {
        submit("加賀 ハナ");
        var desk = register.notificationDesk();
        later();
        desk.confirm(waiting(), staff(centre));
        later();
        var list = """
                No,全国地方公共団体コード,都道府県名,市区町村名,公表_年月日,患者_居住地,患者_年代,患者_性別
                1,172014,石川県,金沢市,2022-10-05,金沢市,20代,女性
                """;
        var taken = pipeline.take(
                new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), "list.csv", KANAZAWA, null);
        assertThat(taken.counts()).isEqualTo("rows=1 accepted=1 changed=0 unchanged=0 withdrawn=0 held=0 refused=0");
        assertThat(figure(pipeline.figures(KANAZAWA, DAY, null), "cases.new")).isEqualTo(2);
    }

    @Test
    void a_prefecture_that_counts_by_residence_and_its_city_both_count_and_both_are_told() {
        var desk = register.countingDesk();
        assertThat(desk.set(ISHIKAWA, DAY, CountedBy.RESIDENCE, NATION)).isEqualTo(CountingDesk.Outcome.TOO_LATE);
        assertThat(desk.set(ISHIKAWA, DAY.plusDays(1), CountedBy.RECEIVED, NATION))
                .isEqualTo(CountingDesk.Outcome.DONE);
        assertThat(desk.set(ISHIKAWA, DAY.plusDays(1), CountedBy.RESIDENCE, NATION))
                .isEqualTo(CountingDesk.Outcome.DONE);
        submit("加賀 ハナ");
        confirmAll(centre);
        later();
        assertThat(accounts(DAY)).as("the rule has not begun").containsExactly("0 = 0", "1 = 1", "1 = 1");

        var next = DAY.plusDays(1);
        clock.set(next.atTime(9, 0).toInstant(ZoneOffset.UTC));
        submit("加賀 タロウ", next, "172014", clinic);
        submit("旅行 ジロウ", next, "131016", clinic);
        confirmAll(centre);
        later();
        assertThat(accounts(next)).containsExactly("1 = 1", "3 = 3", "4 = 3 + {counted-twice=1}");
        var before = clock.instant();
        var prefecture = new Actor.Operator("test", ISHIKAWA);
        assertThat(desk.doubles(ISHIKAWA, null, 10, prefecture))
                .singleElement()
                .satisfies(each -> assertThat(each.otherPublishers()).containsExactly(KANAZAWA));
        assertThat(desk.doubles(KANAZAWA, null, 10, staff(centre)))
                .singleElement()
                .satisfies(each -> assertThat(each.otherPublishers()).containsExactly(ISHIKAWA));
        assertThat(desk.countDoubles(LocalGovernmentCode.NATION, NATION)).isOne();
        assertThatThrownBy(() -> desk.doubles(KANAZAWA, null, 10, prefecture)).isInstanceOf(NotAllowed.class);

        later();
        var one = confirmed().stream()
                .filter(each -> each.answers().text("name-kanji").equals("加賀 タロウ"))
                .findFirst()
                .orElseThrow();
        register.notificationDesk().withdraw(one, "別人の検体でした。", staff(centre));
        later();
        assertThat(accounts(next))
                .containsExactly("1 = 0 + {withdrawn=1}", "3 = 2 + {withdrawn=1}", "4 = 2 + {withdrawn=2}");
        assertThat(account(ISHIKAWA, next, before)).as("as it was known then").isEqualTo("1 = 1");
        assertThat(desk.countDoubles(ISHIKAWA, prefecture)).isZero();
        assertThat(pipeline.publish(ISHIKAWA, next, before).counted()).isOne();
        assertThat(pipeline.publish(LocalGovernmentCode.NATION, next, before).counted())
                .isEqualTo(3);
    }

    @Test
    void a_publisher_that_counts_by_residence_excludes_who_lives_elsewhere_with_the_reason() {
        var next = DAY.plusDays(1);
        register.countingDesk().set(KANAZAWA, next, CountedBy.RESIDENCE, NATION);
        clock.set(next.atTime(9, 0).toInstant(ZoneOffset.UTC));
        submit("加賀 タロウ", next, "172014", clinic);
        submit("旅行 ジロウ", next, "131016", clinic);
        confirmAll(centre);
        later();
        assertThat(account(KANAZAWA, next, null)).isEqualTo("2 = 1 + {elsewhere=1}");
        assertThat(pipeline.publish(KANAZAWA, next, null).counted()).isOne();
    }

    @Test
    void a_merged_notification_is_received_and_excluded_as_such_whether_it_counted_before_or_not() {
        submit("加賀 ハナ");
        confirmAll(centre);
        var kept = confirmed().getFirst();
        var person = register.personDesk()
                .named(kept.personId(), staff(centre))
                .orElseThrow()
                .publicId();
        for (int i = 0; i < 2; i++) {
            var answers = kept.answers().with("reason.notification.notified-before", "別の医療機関からの届出");
            var again = new Submission(UUID.randomUUID(), clinic.id(), "2", answers, person);
            assertThat(register.notificationIntake().accept(List.of(again), staff(centre)))
                    .allMatch(Receipt.Taken.class::isInstance);
        }
        later();
        var doubled = waiting();
        var counted = register.notificationDesk().confirm(doubled.subList(0, 1), staff(centre));
        later();
        var before = clock.instant();
        assertThat(account(KANAZAWA, DAY, null)).isEqualTo("3 = 2 + {unconfirmed=1}");
        later();
        var desk = register.mergeDesk();
        desk.merge(counted.getFirst(), kept, "同じ検体の届出", staff(centre));
        desk.merge(doubled.getLast(), kept, "同じ検体の届出", staff(centre));
        later();
        assertThat(account(KANAZAWA, DAY, null)).isEqualTo("3 = 1 + {merged=2}");
        assertThat(account(KANAZAWA, DAY, before)).isEqualTo("3 = 2 + {unconfirmed=1}");
        assertThat(pipeline.publish(KANAZAWA, DAY, null).counted()).isOne();
    }

    private List<FiledNotification> confirmed() {
        var wanted = new NotificationSearch(null, List.of("C"), centre.id(), NotificationSearch.Order.OLDEST);
        return register.notificationLists().search(wanted, null, 10, staff(centre));
    }

    private void confirmAll(Organisation centre) {
        later();
        register.notificationDesk().confirm(waiting(), staff(centre));
    }

    /// Of the prefecture, its city and the nation: received = counted + what is excluded.
    private List<String> accounts(LocalDate day) {
        return List.of(ISHIKAWA, KANAZAWA, LocalGovernmentCode.NATION).stream()
                .map(publisher -> account(publisher, day, null))
                .toList();
    }

    private String account(LocalGovernmentCode publisher, LocalDate day, @Nullable Instant knownAt) {
        var rows = pipeline.figures(publisher, day, knownAt).rows();
        var excluded = new TreeMap<>(rows.excluded());
        excluded.values().removeIf(each -> each == 0);
        return rows.received() + " = " + rows.counted() + (excluded.isEmpty() ? "" : " + " + excluded);
    }

    private List<FiledNotification> waiting() {
        var wanted = new NotificationSearch(null, List.of("S", "R"), centre.id(), NotificationSearch.Order.OLDEST);
        return register.notificationLists().search(wanted, null, 10, staff(centre));
    }

    private void later() {
        clock.set(clock.instant().plusSeconds(600));
    }

    private Edition publish() {
        return pipeline.publish(KANAZAWA, DAY, null);
    }

    private void submit(String name) {
        submit(name, DAY, "172014", clinic);
    }

    private void submit(String name, LocalDate day, String municipality, Organisation clinic) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("reported-on", day.toString());
        texts.put("doctor-name", "森 直子");
        texts.put("institution", clinic.name());
        texts.put("institution-address", "広坂1丁目");
        texts.put("institution-phone", "0760000000");
        texts.put("name-kanji", name);
        texts.putAll(Map.of("category", "01", "sex", "2", "birth-date", "1940-03-02"));
        texts.putAll(Map.of(
                "location-municipality", municipality, "location-line", "広坂1-1", "location-phone", "0760000002"));
        texts.putAll(
                Map.of("tests.1.collected-on", "2022-10-05", "diagnosed-on", "2022-10-05", "onset-on", "2022-10-03"));
        texts.putAll(Map.of("vaccination-count", "3", "admitted-at-report", "N", "risk-factors", "04"));
        texts.putAll(Map.of("immune-suppressed", "N", "pregnant", "N", "severity", "1", "admission-needed", "N"));
        texts.putAll(Map.of("drug-needed", "N", "oxygen-needed", "N"));
        var submission = new Submission(UUID.randomUUID(), clinic.id(), "1", new Answers(texts), null);
        var receipt = register.notificationIntake().accept(List.of(submission), staff(clinic));
        assertThat(receipt).singleElement().isInstanceOf(Receipt.Taken.class);
    }

    private static Actor staff(Organisation organisation) {
        return new Actor.StaffMember("hayashi", organisation.publisherCode(), Duty.CLERK, organisation.standing());
    }
}
