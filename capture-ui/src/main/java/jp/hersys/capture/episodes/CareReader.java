package jp.hersys.capture.episodes;

import java.util.Optional;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.episodes.Care;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.jspecify.annotations.Nullable;

/// Who looks at the care for an episode, and in what words.
///
/// @param names of municipalities
/// @param codes reasons of protections
public record CareReader(Register register, StaffUser staff, AreaNames names, CodeLists codes, Spoken spoken) {

    Actor actor() {
        return staff.actor();
    }

    Optional<Id<Organisation>> organisation() {
        return staff.organisation().map(Organisation::id);
    }

    boolean isHealthCentre() {
        return staff.organisation().filter(Organisation::isHealthCentre).isPresent();
    }

    /// Whether the person may decide about the care, if the health centre has it or it is offered to it.
    boolean mayDecide() {
        return isHealthCentre() && actor().may(Duty.CLERK) && staff.may(DataGroup.NOTIFICATION, Operation.CONFIRM);
    }

    boolean mayDecide(Care care) {
        return mayDecide() && organisation().filter(care::isWith).isPresent();
    }

    String area(@Nullable String code) {
        return code == null || !LocalGovernmentCode.isValid(code)
                ? ""
                : names.name(new LocalGovernmentCode(code), spoken.locale());
    }
}
