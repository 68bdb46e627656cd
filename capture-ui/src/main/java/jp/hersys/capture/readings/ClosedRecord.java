package jp.hersys.capture.readings;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.readings.TooManyReads;

/// In place of a record that stays closed.
@ParentLayout(MainLayout.class)
@PermitAll
class ClosedRecord extends Main implements HasErrorParameter<TooManyReads> {

    private static final long serialVersionUID = 1;

    private final transient Register register;
    private final transient SignedIn signedIn;

    ClosedRecord(Register register, SignedIn signedIn) {
        this.register = register;
        this.signedIn = signedIn;
        addClassNames("page", "prose");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent enter, ErrorParameter<TooManyReads> parameter) {
        add(new ReadingPause(register, signedIn));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
