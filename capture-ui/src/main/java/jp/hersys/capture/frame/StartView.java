package jp.hersys.capture.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;

/// The bare address: leads to the first place that the person may see.
@Route("")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final transient SignedIn signedIn;

    StartView(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(signedIn.ifAny().map(StartView::firstPlace).orElse("login"));
    }

    private static String firstPlace(StaffUser staff) {
        if (staff.may(DataGroup.NOTIFICATION, Operation.READ)) {
            return "notifications";
        }
        if (staff.worksByList()) {
            return "work-list";
        }
        return staff.may(DataGroup.STATISTICS, Operation.READ) ? "editions" : "account";
    }
}
