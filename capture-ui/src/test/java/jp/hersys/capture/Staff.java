package jp.hersys.capture;

import java.util.Map;
import jp.hersys.accounts.Account;
import jp.hersys.capture.security.BoundedArgon2;
import jp.hersys.database.Register;
import jp.hersys.epidemic.Persona;
import jp.hersys.epidemic.Personas;
import jp.hersys.epidemic.Workplaces;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;

/// Accounts of the personas in a test's register.
final class Staff {

    static final String PASSWORD = "kamo-tesi-nuro-haki";

    private static final String HASH = new BoundedArgon2().encode(PASSWORD);
    private static final Actor TEST = new Actor.Job("test", LocalGovernmentCode.NATION);
    private static final Map<Persona.Duty, Duty> DUTIES = Map.of(
            Persona.Duty.CLERK, Duty.CLERK,
            Persona.Duty.COORDINATION_DESK, Duty.CLERK,
            Persona.Duty.PRESS_OFFICER, Duty.PRESS,
            Persona.Duty.MINISTRY_READER, Duty.READER);

    private Staff() {}

    static void make(Register register) {
        register.access().write(TEST, () -> {
            Personas.all().forEach(persona -> register.accounts().insert(account(persona)));
            new Workplaces(register.organisations()).make();
            return TEST;
        });
    }

    /// Somebody who publishes.
    static void press(Register register, String login, LocalGovernmentCode publisher) {
        var account = new Account(login, "本多 翔", "Sho Honda", Duty.PRESS, publisher, HASH, true, null);
        register.access().write(TEST, () -> {
            register.accounts().insert(account);
            return TEST;
        });
    }

    private static Account account(Persona persona) {
        return new Account(
                persona.login(),
                persona.nameJa(),
                persona.nameEn(),
                DUTIES.get(persona.duty()),
                persona.publisher(),
                HASH,
                true,
                null);
    }
}
