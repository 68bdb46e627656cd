package jp.hersys.capture.readings;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;

/// Where a search leads that stays closed.
@Route(value = ReadingPauseView.ADDRESS, layout = MainLayout.class)
@PermitAll
class ReadingPauseView extends Main {

    static final String ADDRESS = "reading-pause";

    private static final long serialVersionUID = 1;

    ReadingPauseView(Register register, SignedIn signedIn) {
        addClassNames("page", "prose");
        add(new ReadingPause(register, signedIn));
    }
}
