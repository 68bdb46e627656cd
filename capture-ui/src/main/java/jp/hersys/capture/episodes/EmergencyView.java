package jp.hersys.capture.episodes;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.episodes.EmergencyDesk;
import jp.hersys.episodes.Opening;

/// 緊急閲覧: opens a record of another health centre by its exact name and a reason, and, to supervisors, what was opened
/// and waits for their signature. Nothing is said of any number before the reason is given.
@Route(value = "emergency", layout = MainLayout.class)
@RolesAllowed("NOTIFICATIONS")
class EmergencyView extends Main implements BeforeEnterObserver, HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_REASON = 1_000;

    private final transient EmergencyDesk desk;
    private final transient SignedIn signedIn;
    private final TextField name = new TextField();
    private final TextArea reason = new TextArea();
    private final Div answer = new Div();

    EmergencyView(Register register, SignedIn signedIn, AreaNames names) {
        this.desk = register.emergencyDesk();
        this.signedIn = signedIn;
        addClassName("page");
        add(new H1(getTranslation("emergency.title")), new Paragraph(getTranslation("emergency.what")), form());
        if (desk.mayReview(signedIn.actor())) {
            add(new EmergencyReviews(
                    new CareReader(register, signedIn.staff(), names, CodeLists.shipped(), new Spoken(getLocale()))));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!desk.mayOpen(signedIn.actor())) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("emergency.title"));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("emergency");
    }

    private Div form() {
        name.setLabel(getTranslation("emergency.name"));
        name.setHelperText(getTranslation("emergency.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(LONGEST_NAME);
        name.setWidthFull();
        name.setAutofocus(true);
        reason.setLabel(getTranslation("emergency.reason"));
        reason.setHelperText(getTranslation("emergency.reason.help", EmergencyDesk.SHORTEST_REASON));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(3);
        reason.setWidthFull();
        answer.getElement().setAttribute("role", "status");
        return new Card(
                name, reason, new Buttons(new BlueButton(getTranslation("emergency.open"), click -> open())), answer);
    }

    private void open() {
        name.setInvalid(false);
        reason.setInvalid(false);
        answer.removeAll();
        switch (desk.open(name.getValue(), reason.getValue(), signedIn.actor())) {
            case Opening.Opened opened -> show(opened.notification());
            case Opening.Visible visible -> show(visible.notification());
            case Opening.NothingThere nothing -> say(getTranslation("emergency.nothing", name.getValue()));
            case Opening.TooMany tooMany -> say(getTranslation("emergency.too-many", EmergencyDesk.MOST_IN_AN_HOUR));
            case Opening.Unreadable unreadable -> {
                name.setErrorMessage(getTranslation("emergency.name.unreadable"));
                name.setInvalid(true);
            }
            case Opening.ReasonTooShort tooShort -> {
                var said = reason.getValue().strip();
                reason.setErrorMessage(getTranslation(
                        "emergency.reason.too-short",
                        EmergencyDesk.SHORTEST_REASON,
                        said.codePointCount(0, said.length())));
                reason.setInvalid(true);
            }
        }
    }

    private void say(String sentence) {
        answer.add(Card.sentence(sentence));
    }

    private static void show(java.util.UUID notification) {
        UI.getCurrent().navigate("notifications/" + notification);
    }
}
