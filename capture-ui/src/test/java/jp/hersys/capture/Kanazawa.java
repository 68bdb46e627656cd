package jp.hersys.capture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hersys.database.Register;
import jp.hersys.database.TestClock;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.Receipt;
import jp.hersys.notifications.Submission;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;

/// A health centre with two clinics, and another health centre, on the morning of 5 October 2022: who
/// works where.
///
/// nakamura and kato at 金沢市保健所, sato at ひがし内科, watanabe at にし医院, yamada (reader) at
/// 石川中央保健所.
final class Kanazawa {

    static final Instant MORNING = Instant.parse("2022-10-05T01:00:00Z");

    private static final LocalGovernmentCode KANAZAWA = new LocalGovernmentCode("172014");
    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);

    private final Register register;
    final Organisation centre;
    final Organisation otherCentre;
    final Organisation clinic;
    final Organisation neighbour;

    Kanazawa(Register register) {
        this.register = register;
        at(MORNING);
        centre = make("05", "金沢市保健所", KANAZAWA, null);
        otherCentre = make("05", "石川中央保健所", TestProgram.ISHIKAWA, null);
        clinic = make("06", "ひがし内科", KANAZAWA, centre.id());
        neighbour = make("06", "にし医院", KANAZAWA, centre.id());
        join("nakamura", centre);
        join("kato", centre);
        join("sato", clinic);
        join("watanabe", neighbour);
        join("yamada", otherCentre);
    }

    /// The clock goes on from here.
    void at(Instant moment) {
        var system = Clock.systemUTC();
        ((TestClock) register.clock()).set(Clock.offset(system, Duration.between(system.instant(), moment)));
    }

    Receipt.Taken notify(Map<String, String> changed) {
        return notify(List.of(changed)).getFirst();
    }

    List<Receipt.Taken> notify(List<Map<String, String>> changed) {
        var batch = changed.stream()
                .map(each -> new Submission(UUID.randomUUID(), clinic.id(), "1", answers(each), null))
                .toList();
        return register.notificationIntake().accept(batch, staff("sato", clinic)).stream()
                .map(receipt -> {
                    if (receipt instanceof Receipt.Taken taken) {
                        return taken;
                    }
                    throw new AssertionError("The fixture was not taken: " + receipt);
                })
                .toList();
    }

    /// Another institution notifies.
    Receipt.Taken notify(String login, Organisation institution, Map<String, String> changed) {
        var submission = new Submission(UUID.randomUUID(), institution.id(), "1", answers(changed), null);
        return (Receipt.Taken) register.notificationIntake()
                .accept(List.of(submission), staff(login, institution))
                .getFirst();
    }

    static Actor staff(String login, Organisation organisation) {
        return new Actor.StaffMember(login, organisation.publisherCode(), Duty.CLERK, organisation.standing());
    }

    private static Answers answers(Map<String, String> changed) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("reported-on", "2022-10-05");
        texts.put("doctor-name", "石川 一郎");
        texts.put("institution", "ひがし内科");
        texts.put("institution-address", "石川県金沢市広坂2-2");
        texts.put("institution-phone", "076-000-0001");
        texts.put("category", "01");
        texts.put("name-kanji", "加賀 ハナ");
        texts.put("name-kana", "かが はな");
        texts.put("sex", "2");
        texts.put("birth-date", "昭和15年3月2日");
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

    private void join(String login, Organisation organisation) {
        register.access().write(NATION, () -> {
            register.organisations().join(login, organisation.id(), organisation.publisherCode());
            return login;
        });
    }

    Organisation make(String type, String name, LocalGovernmentCode publisher, Id<Organisation> healthCentre) {
        return register.access().write(NATION, () -> {
            var made = Organisation.toBeMade(type, name, publisher, healthCentre);
            return register.organisations()
                    .find(register.organisations().make(made))
                    .orElseThrow();
        });
    }
}
