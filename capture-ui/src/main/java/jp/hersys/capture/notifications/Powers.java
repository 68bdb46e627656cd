package jp.hersys.capture.notifications;

import jp.hersys.capture.security.StaffUser;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;

/// What somebody may do with a notification: the health centre decides; the institution changes what is not confirmed.
/// Who does not see all of it does nothing. The register refuses the same.
record Powers(FiledNotification filed, StaffUser staff) {

    boolean decides() {
        return works() && isOf(filed.healthCentreId()) && staff.may(DataGroup.NOTIFICATION, Operation.CONFIRM);
    }

    boolean notifies() {
        return works() && !decides() && isOf(filed.institutionId());
    }

    boolean corrects() {
        return (decides() && (filed.isWaiting() || filed.isConfirmed())) || (notifies() && filed.isWaiting());
    }

    boolean isOf(Id<Organisation> organisation) {
        return staff.actor().worksFor(organisation);
    }

    private boolean works() {
        return !filed.hidden() && staff.actor().may(Duty.CLERK);
    }
}
