package jp.hersys.capture.notifications;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.CalendarTexts;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.notifications.FormDecision;
import jp.hersys.notifications.FormSwitchDesk;
import jp.hersys.notifications.FormSwitches;
import jp.hersys.notifications.FormVersion;
import jp.hersys.notifications.FormVersions;
import org.jspecify.annotations.Nullable;

/// 様式の切替: from which day the institutions of a prefecture use V4 and V5. To responsible staff of the prefecture alone.
@Route(value = "form-switches", layout = MainLayout.class)
@RolesAllowed("PRESS")
class FormSwitchesView extends Main implements BeforeEnterObserver, HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;

    private final transient FormSwitchDesk desk;
    private final transient SignedIn signedIn;
    private final transient Spoken spoken = new Spoken(getLocale());
    private final DatePicker lowRisk;
    private final DatePicker fourCategories;
    private final Paragraph last = new Paragraph();
    private final Div told = new Div();

    FormSwitchesView(Register register, SignedIn signedIn, AreaNames names) {
        this.desk = register.formSwitchDesk();
        this.signedIn = signedIn;
        var nation = new FormVersions(CodeLists.shipped()).first(FormVersion.V5);
        this.lowRisk = day("form-switches.low-risk", FormSwitches.EARLIEST_LOW_RISK, nation);
        this.fourCategories = day("form-switches.four-categories", FormSwitches.EARLIEST_FOUR_CATEGORIES, nation);
        addClassName("page");
        told.getElement().setAttribute("role", "status");
        var decide = new BlueButton(getTranslation("form-switches.do"), click -> confirm());
        last.addClassName("secondary");
        var form = new Card(lowRisk, fourCategories, new Buttons(decide), last);
        add(
                new H1(getTranslation("form-switches.title")),
                new Paragraph(getTranslation(
                        "form-switches.what", names.name(signedIn.actor().scope(), getLocale()))),
                told,
                form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!desk.mayDecide(signedIn.actor())) {
            throw new NotFoundException();
        }
        show(desk.find(signedIn.actor()).orElse(null));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("form-switches.title"));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("form-switches");
    }

    private DatePicker day(String texts, LocalDate earliest, LocalDate nation) {
        var day = new DatePicker(getTranslation(texts));
        day.setHelperText(getTranslation(texts + ".help", spoken.day(earliest), spoken.day(nation)));
        day.setMin(earliest);
        day.setI18n(CalendarTexts.of(getLocale())
                .setMinErrorMessage(getTranslation("form-switches.too-early", spoken.day(earliest))));
        day.setClearButtonVisible(true);
        day.setWidth("20rem");
        return day;
    }

    private void show(@Nullable FormDecision decision) {
        lowRisk.setValue(decision == null ? null : decision.lowRiskFrom());
        fourCategories.setValue(decision == null ? null : decision.fourCategoriesFrom());
        last.setText(
                decision == null
                        ? getTranslation("form-switches.none")
                        : getTranslation(
                                "form-switches.last", Spoken.who(decision.setBy()), spoken.moment(decision.setAt())));
    }

    private void confirm() {
        told.removeAll();
        if (lowRisk.isInvalid() || fourCategories.isInvalid()) {
            return;
        }
        var wanted = new FormSwitches(lowRisk.getValue(), fourCategories.getValue());
        var dialog = new ConfirmDialog(
                getTranslation("form-switches.confirm"),
                getTranslation(
                        "form-switches.confirm.sentence",
                        said(wanted.lowRiskFrom(), "form-switches.never"),
                        said(wanted.fourCategoriesFrom(), "form-switches.nation")),
                getTranslation("form-switches.do"),
                yes -> decide(wanted));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("cancel"));
        dialog.open();
    }

    private void decide(FormSwitches wanted) {
        show(desk.decide(wanted, signedIn.actor()));
        told.add(Card.notice(Card.sentence(getTranslation("form-switches.done"))));
    }

    private String said(@Nullable LocalDate day, String none) {
        return day == null ? getTranslation(none) : spoken.day(day);
    }
}
