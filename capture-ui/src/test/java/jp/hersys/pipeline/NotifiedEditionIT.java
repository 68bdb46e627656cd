package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.figure;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What clinics notify and a health centre confirms is counted by the edition of that night, once; what nobody
/// confirmed
/// is told beside it.
@ExtendWith(RegisterExtension.class)
class NotifiedEditionIT {

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
        var texts = new LinkedHashMap<String, String>();
        texts.put("reported-on", DAY.toString());
        texts.put("doctor-name", "森 直子");
        texts.put("institution", clinic.name());
        texts.put("institution-address", "広坂1丁目");
        texts.put("institution-phone", "0760000000");
        texts.put("name-kanji", name);
        texts.putAll(Map.of("category", "01", "sex", "2", "birth-date", "1940-03-02"));
        texts.putAll(
                Map.of("location-municipality", "172014", "location-line", "広坂1-1", "location-phone", "0760000002"));
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
