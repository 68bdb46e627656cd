package jp.hersys.episodes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hersys.accounts.Account;
import jp.hersys.database.Register;
import jp.hersys.database.TestClock;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.Receipt;
import jp.hersys.notifications.Submission;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Three health centres of three publishers, and a clinic that notifies to the first, on 5 October 2022.
final class Town {

    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);

    final Register register;
    final Organisation kanazawa;
    final Organisation ishikawa;
    final Organisation toyama;
    final Organisation clinic;

    Town(Register register, TestClock clock) {
        this.register = register;
        clock.set(Instant.parse("2022-10-05T01:00:00Z"));
        kanazawa = make("05", "金沢市保健所", "172014", null);
        ishikawa = make("05", "石川中央保健所", "170003", null);
        toyama = make("05", "富山市保健所", "162019", null);
        clinic = make("06", "ひがし内科", "172014", kanazawa.id());
        for (var login : List.of("hayashi", "kita")) {
            register.access().write(NATION, () -> {
                register.accounts()
                        .insert(new Account(
                                login, login, login, Duty.CLERK, kanazawa.publisherCode(), null, false, null));
                register.organisations().join(login, kanazawa.id(), kanazawa.publisherCode());
                return login;
            });
        }
    }

    static Actor clerk(String login, Organisation organisation) {
        return new Actor.StaffMember(login, organisation.publisherCode(), Duty.CLERK, organisation.standing());
    }

    static Actor supervisor(String login, Organisation organisation) {
        return new Actor.StaffMember(login, organisation.publisherCode(), Duty.PRESS, organisation.standing());
    }

    /// What a clinic notified of somebody.
    FiledNotification notified() {
        return notified(Map.of());
    }

    /// What a clinic notified of somebody else.
    FiledNotification notified(Map<String, String> changed) {
        return notified(clinic, changed);
    }

    FiledNotification notified(Organisation clinic, Map<String, String> changed) {
        var texts = new LinkedHashMap<String, String>();
        texts.putAll(Map.of("reported-on", "2022-10-05", "doctor-name", "石川 一郎", "institution", "ひがし内科"));
        texts.putAll(Map.of("institution-address", "広坂2-2", "institution-phone", "076-000-0001", "category", "01"));
        texts.putAll(Map.of("name-kanji", "加賀 ハナ", "sex", "2", "birth-date", "1940-03-02"));
        texts.putAll(
                Map.of("location-municipality", "172014", "location-line", "広坂1-1", "location-phone", "076-000-0002"));
        texts.putAll(
                Map.of("tests.1.collected-on", "2022-10-05", "diagnosed-on", "2022-10-05", "onset-on", "2022-10-03"));
        texts.putAll(Map.of("vaccination-count", "3", "admitted-at-report", "N", "risk-factors", "04"));
        texts.putAll(Map.of("immune-suppressed", "N", "pregnant", "N", "severity", "1", "admission-needed", "N"));
        texts.putAll(Map.of("drug-needed", "N", "oxygen-needed", "N"));
        texts.putAll(changed);
        var submission = new Submission(UUID.randomUUID(), clinic.id(), "1", new Answers(texts), null);
        var doctor = clerk("mori", clinic);
        var taken = (Receipt.Taken) register.notificationIntake()
                .accept(List.of(submission), doctor)
                .getFirst();
        return register.notificationDesk().find(taken.publicId(), doctor).orElseThrow();
    }

    /// Whether somebody who works there sees it.
    boolean sees(Organisation organisation, FiledNotification filed) {
        return register.notificationDesk()
                .find(filed.publicId(), clerk("somebody", organisation))
                .isPresent();
    }

    List<String> audited(String purpose) {
        return register.access()
                .look(
                        NATION,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("select actor || ' ' || subject || ' ' || detail from audit_entries"
                                        + " where purpose = :purpose order by id")
                                .param("purpose", purpose)
                                .query(String.class)
                                .list());
    }

    Organisation make(String type, String name, String publisher, @Nullable Id<Organisation> healthCentre) {
        return register.access().write(NATION, () -> {
            var made = Organisation.toBeMade(type, name, new LocalGovernmentCode(publisher), healthCentre);
            return register.organisations()
                    .find(register.organisations().make(made))
                    .orElseThrow();
        });
    }
}
