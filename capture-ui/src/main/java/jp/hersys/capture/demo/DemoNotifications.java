package jp.hersys.capture.demo;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import jp.hersys.calendar.Jst;
import jp.hersys.database.Register;
import jp.hersys.epidemic.InventedNotifications;
import jp.hersys.epidemic.InventedNotifications.Typed;
import jp.hersys.epidemic.Persona;
import jp.hersys.epidemic.Personas;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.Receipt;
import jp.hersys.notifications.Submission;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;

/// What waits for the health centre of the demonstration: notifications of its two clinics, through their own door.
final class DemoNotifications {

    private static final String BY_THE_SCREEN = "1";

    private final Register register;
    private final PrintWriter out;

    DemoNotifications(Register register, PrintWriter out) {
        this.register = register;
        this.out = out;
    }

    /// Sends them. What a start that was killed had sent is known by its key and is not sent twice.
    void send() {
        var today = Jst.today(register.clock());
        var all = InventedNotifications.of(today);
        for (int i = 0; i < all.size(); i++) {
            send(all.get(i), UUID.nameUUIDFromBytes(("demo " + i).getBytes(StandardCharsets.UTF_8)));
        }
        out.println("  届出 / notifications: " + all.size());
    }

    private void send(Typed typed, UUID key) {
        var doctor = Personas.all().stream()
                .filter(persona -> persona.login().equals(typed.login()))
                .findFirst()
                .orElseThrow();
        var clinic = workplace(doctor);
        var answers = new LinkedHashMap<>(typed.answers());
        answers.put("doctor-name", doctor.nameJa());
        answers.put("institution", clinic.name());
        answers.put("institution-address", clinic.address());
        answers.put("institution-phone", clinic.telephone());
        var submission = new Submission(key, clinic.id(), BY_THE_SCREEN, new Answers(answers), null);
        var actor = new Actor.StaffMember(doctor.login(), clinic.publisherCode(), Duty.CLERK, clinic.standing());
        var receipt =
                register.notificationIntake().accept(List.of(submission), actor).getFirst();
        if (receipt instanceof Receipt.NotTaken(var findings)) {
            throw new IllegalStateException("A notification of the demonstration was not taken: " + findings);
        }
    }

    private Organisation workplace(Persona persona) {
        return register.access()
                .look(DemoSteps.DEMO, () -> register.organisations().of(persona.login(), Jst.today(register.clock())))
                .getFirst();
    }
}
