package jp.hersys.capture.counting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import jp.hersys.capture.frame.Hint;
import jp.hersys.capture.frame.PublisherPick;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.CalendarTexts;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.counting.CountedBy;
import jp.hersys.counting.CountingDesk;

/// Sets by which rule a publisher counts from a coming day on.
final class RuleForm extends Div {

    private static final long serialVersionUID = 1;

    private final transient CountingDesk desk;
    private final transient SignedIn signedIn;
    private final transient Runnable changed;
    private final PublisherPick publisher;
    private final Select<CountedBy> rule = new Select<>();
    private final DatePicker from = new DatePicker(getTranslation("counting.from"));
    private final Paragraph news = new Paragraph();

    /// @param changed after a rule was set
    RuleForm(CountingDesk desk, SignedIn signedIn, AreaNames names, Runnable changed) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.changed = changed;
        this.publisher = new PublisherPick(signedIn.actor().scope(), names);
        rule.setLabel(getTranslation("counting.rule.label"));
        rule.setItems(CountedBy.values());
        rule.setItemLabelGenerator(each -> getTranslation("counting.by." + each));
        rule.setValue(CountedBy.RECEIVED);
        rule.setWidth("24rem");
        from.setI18n(CalendarTexts.of(getLocale()));
        from.setMin(desk.firstDay());
        from.setValue(desk.firstDay());
        from.setRequiredIndicatorVisible(true);
        news.getElement().setAttribute("role", "status");
        var line = new Div(publisher, rule, from, new Button(getTranslation("counting.set"), click -> set()));
        line.addClassName("action-panel");
        add(line, new Hint(getTranslation("counting.hint")), news);
    }

    private void set() {
        var code = publisher.publisher();
        var day = from.getValue();
        publisher.setInvalid(code == null);
        from.setErrorMessage(getTranslation("counting.from.wrong", new Spoken(getLocale()).day(desk.firstDay())));
        from.setInvalid(day == null || day.isBefore(desk.firstDay()));
        if (code == null || day == null || from.isInvalid()) {
            return;
        }
        var outcome = desk.set(code, day, rule.getValue(), signedIn.actor());
        news.setText(getTranslation("counting.set." + outcome));
        from.setInvalid(outcome == CountingDesk.Outcome.TOO_LATE);
        changed.run();
    }
}
