package jp.hersys.capture.readings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.frame.RemarkLine;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.readings.TooManyReads;

/// In place of the next record, when somebody opened more than any task explains: asks why, or says who can help.
final class ReadingPause extends Div {

    private static final long serialVersionUID = 1;

    private final transient Register register;
    private final transient SignedIn signedIn;

    ReadingPause(Register register, SignedIn signedIn) {
        this.register = register;
        this.signedIn = signedIn;
        show();
    }

    private void show() {
        add(new H1(getTranslation("readings.pause")));
        register.readings()
                .pause(signedIn.actor())
                .ifPresentOrElse(this::tell, () -> add(new Paragraph(getTranslation("readings.pause.over")), again()));
    }

    private void tell(TooManyReads stop) {
        var persons = new Spoken(getLocale()).number(stop.persons());
        if (stop.isStopped()) {
            add(new Paragraph(getTranslation("readings.stopped", persons)), again());
        } else {
            add(new Paragraph(getTranslation("readings.asked", persons)), new RemarkLine("readings.explain", reason -> {
                register.readings().explain(reason, signedIn.actor());
                goOn();
            }));
        }
    }

    private Button again() {
        return new BlueButton(getTranslation("readings.again"), click -> goOn());
    }

    /// At the address that stayed closed, it opens now; at the address of this page the list comes.
    private void goOn() {
        var ui = UI.getCurrent();
        if (ui.getActiveViewLocation().getPath().equals(ReadingPauseView.ADDRESS)) {
            ui.navigate("notifications");
        } else {
            ui.getPage().reload();
        }
    }
}
