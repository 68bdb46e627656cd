package jp.hersys.capture.editions;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.function.Consumer;
import jp.hersys.calendar.Jst;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.frame.PublisherPick;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.CalendarTexts;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.editions.EditionRequest;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;

/// Publishes: for which day, and the one blue button.
final class PublishPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient Register register;
    private final transient SignedIn signedIn;
    private final transient AreaNames names;
    private final transient Consumer<Id<EditionRequest>> asked;
    private final PublisherPick publisher;
    private final DatePicker day;

    PublishPanel(Register register, SignedIn signedIn, AreaNames names, Consumer<Id<EditionRequest>> asked) {
        this.register = register;
        this.signedIn = signedIn;
        this.names = names;
        this.asked = asked;
        this.publisher = new PublisherPick(signedIn.staff().publisher(), names);
        this.day = new DatePicker(getTranslation("publish.day"));
        addClassName("action-panel");
        var today = Jst.today(register.clock());
        day.setI18n(CalendarTexts.of(getLocale()));
        day.setMax(today);
        day.setRequiredIndicatorVisible(true);
        day.setValue(lastDay(today));
        publisher.addValueChangeListener(change -> day.setValue(lastDay(today)));
        var publish = new BlueButton(getTranslation("publish.now"), click -> confirm());
        publish.addClickShortcut(Key.ENTER).listenOn(day);
        add(publisher, day, publish);
    }

    /// The last day with cases; today where there is none.
    private LocalDate lastDay(LocalDate today) {
        var code = publisher.publisher();
        return code == null
                ? today
                : register.editionDesk()
                        .lastDayWithCases(code, signedIn.actor())
                        .orElse(today);
    }

    private void confirm() {
        var code = publisher.publisher();
        var chosen = day.getValue();
        day.setInvalid(chosen == null);
        publisher.setInvalid(code == null);
        if (code == null || chosen == null) {
            return;
        }
        var dialog = new ConfirmDialog(
                getTranslation("publish.confirm"),
                getTranslation(
                        "publish.confirm.sentence", names.name(code, getLocale()), new Spoken(getLocale()).day(chosen)),
                getTranslation("publish.now"),
                yes -> ask(code, chosen));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("cancel"));
        dialog.open();
    }

    private void ask(LocalGovernmentCode code, LocalDate chosen) {
        asked.accept(register.editionDesk().request(code, chosen, null, signedIn.actor()));
    }
}
