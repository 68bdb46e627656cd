package jp.hersys.persons;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// Two health centres of two publishers, with clinics that notify to them, on 5 October 2022. All invented.
final class Town {

    static final Instant MORNING = Instant.parse("2022-10-05T01:00:00Z");
    static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);

    private static final LocalGovernmentCode KANAZAWA = new LocalGovernmentCode("172014");
    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");

    private final Register register;
    private final TestClock clock;
    final Organisation centre;
    final Organisation otherCentre;
    final Organisation clinic;
    final Organisation neighbour;
    final Organisation farClinic;

    Town(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
        clock.set(MORNING);
        centre = make("05", "金沢市保健所", KANAZAWA, null);
        otherCentre = make("05", "石川中央保健所", ISHIKAWA, null);
        clinic = make("06", "ひがし内科", KANAZAWA, centre.id());
        neighbour = make("06", "にし医院", KANAZAWA, centre.id());
        farClinic = make("06", "みなみ医院", ISHIKAWA, otherCentre.id());
    }

    /// Time goes on by a minute, and a clinic notifies.
    FiledNotification notify(Organisation institution, Map<String, String> changed, @Nullable UUID person) {
        clock.set(clock.instant().plusSeconds(60));
        var submission = new Submission(UUID.randomUUID(), institution.id(), "1", answers(changed), person);
        var receipt = register.notificationIntake()
                .accept(List.of(submission), staff(institution))
                .getFirst();
        if (receipt instanceof Receipt.Taken taken) {
            return register.notificationDesk()
                    .find(taken.publicId(), staff(institution))
                    .orElseThrow();
        }
        throw new AssertionError("The fixture was not taken: " + receipt);
    }

    FiledNotification notify(Organisation institution, Map<String, String> changed) {
        return notify(institution, changed, null);
    }

    static Actor staff(Organisation organisation) {
        return staff("sato", organisation);
    }

    static Actor staff(String login, Organisation organisation) {
        return new Actor.StaffMember(login, organisation.publisherCode(), Duty.CLERK, organisation.standing());
    }

    /// The address of the record of which a notification tells.
    UUID person(FiledNotification filed, Organisation reader) {
        return register.personDesk()
                .named(filed.personId(), staff(reader))
                .orElseThrow()
                .publicId();
    }

    /// Another organisation is related to the episode of a notification by its health centre.
    void relate(FiledNotification filed, Organisation other, String relation) {
        var by = filed.healthCentreId().equals(centre.id()) ? centre : otherCentre;
        register.access().write(staff(by), () -> {
            register.mapper(PersonMapper.class).relate(filed.episodeId(), other.id(), relation, "staff:sato");
            return other;
        });
    }

    void protect(FiledNotification filed, String reader) {
        var by = filed.healthCentreId().equals(centre.id()) ? centre : otherCentre;
        register.access()
                .write(
                        staff(by),
                        () -> sql().sql("""
                        insert into protections (person_id, reason, readers, set_by)
                        values (:person, 'dv', array[:reader], 'staff:sato')
                        """)
                                .param("person", filed.personId().value())
                                .param("reader", reader)
                                .update());
    }

    List<String> audited(String purpose) {
        return register.access()
                .look(
                        NATION,
                        () -> sql().sql("""
                                select subject || ' ' || detail from audit_entries where purpose = :purpose order by id
                                """)
                                .param("purpose", purpose)
                                .query(String.class)
                                .list());
    }

    JdbcClient sql() {
        return JdbcClient.create(register.dataSource());
    }

    private static Answers answers(Map<String, String> changed) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("reported-on", "2022-10-05");
        texts.put("doctor-name", "石川 一郎");
        texts.put("institution", "ひがし内科");
        texts.put("institution-address", "石川県金沢市広坂2-2");
        texts.put("institution-phone", "076-000-0001");
        texts.put("category", "01");
        texts.put("name-kanji", "高橋 ハナ");
        texts.put("name-kana", "たかはし はな");
        texts.put("sex", "2");
        texts.put("birth-date", "1940-03-02");
        texts.put("location-postal-code", "920-0962");
        texts.put("location-municipality", "172014");
        texts.put("location-line", "広坂1-1");
        texts.put("location-phone", "076-000-0002");
        texts.put("tests.1.collected-on", "2022-10-05");
        texts.put("diagnosed-on", "2022-10-05");
        texts.put("onset-on", "2022-10-03");
        texts.put("vaccination-count", "3");
        texts.put("admitted-at-report", "N");
        texts.put("risk-factors", "04");
        texts.put("immune-suppressed", "N");
        texts.put("pregnant", "N");
        texts.put("severity", "1");
        texts.put("admission-needed", "N");
        texts.put("drug-needed", "N");
        texts.put("oxygen-needed", "N");
        texts.putAll(changed);
        return new Answers(texts);
    }

    Organisation make(
            String type, String name, LocalGovernmentCode publisher, @Nullable Id<Organisation> healthCentre) {
        return register.access().write(NATION, () -> {
            var made = Organisation.toBeMade(type, name, publisher, healthCentre);
            return register.organisations()
                    .find(register.organisations().make(made))
                    .orElseThrow();
        });
    }
}
