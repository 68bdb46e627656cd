package jp.hersys.capture;

import java.util.UUID;
import jp.hersys.database.Register;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// A health centre and a clinic that notifies to it, with staff: sato and nakamura at the clinic, watanabe at the
/// centre. All invented.
record Clinics(Organisation centre, Organisation clinic) {

    static final LocalGovernmentCode KANAZAWA = new LocalGovernmentCode("172014");
    static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);

    static Clinics make(Register register) {
        return register.access().write(NATION, () -> {
            var centre = made(register, "05", "金沢市保健所", null);
            var clinic = made(register, "06", "金沢見本医院", centre.id());
            register.organisations().join("sato", clinic.id(), KANAZAWA);
            register.organisations().join("nakamura", clinic.id(), KANAZAWA);
            register.organisations().join("watanabe", centre.id(), KANAZAWA);
            return new Clinics(centre, clinic);
        });
    }

    private static Organisation made(Register register, String type, String name, @Nullable Id<Organisation> centre) {
        var organisation = new Organisation(
                new Id<>(0),
                UUID.randomUUID(),
                type,
                name,
                KANAZAWA,
                centre,
                null,
                null,
                "9200962",
                "石川県金沢市広坂2-2",
                "0760000001",
                null,
                null);
        return register.organisations()
                .find(register.organisations().make(organisation))
                .orElseThrow();
    }
}
