package jp.hersys.capture.runs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import jp.hersys.capture.frame.Hint;
import jp.hersys.capture.frame.PublisherPick;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.schedule.OnDays;
import jp.hersys.schedule.PublicationRule;
import jp.hersys.schedule.SpeaksOf;

/// Sets a publication time; one of the same time of day is replaced.
final class ScheduleForm extends Div {

    private static final long serialVersionUID = 1;
    private static final LocalTime USUAL = LocalTime.of(16, 0);

    private final transient BiConsumer<LocalGovernmentCode, PublicationRule> set;
    private final PublisherPick publisher;
    private final TimePicker time = new TimePicker(getTranslation("schedule.time"));
    private final Select<OnDays> days = new Select<>();
    private final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>(getTranslation("schedule.weekdays"));
    private final Select<SpeaksOf> speaksOf = new Select<>();

    ScheduleForm(SignedIn signedIn, AreaNames names, BiConsumer<LocalGovernmentCode, PublicationRule> set) {
        this.set = set;
        this.publisher = new PublisherPick(signedIn.staff().publisher(), names);
        fillTime();
        days.setLabel(getTranslation("schedule.days"));
        days.setItems(OnDays.values());
        days.setItemLabelGenerator(each -> getTranslation("schedule.days." + each));
        days.setValue(OnDays.WORKING_DAYS);
        days.addValueChangeListener(change -> weekdays.setVisible(change.getValue() == OnDays.WEEKDAYS));
        weekdays.setItems(DayOfWeek.values());
        weekdays.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
        weekdays.setVisible(false);
        weekdays.setErrorMessage(getTranslation("schedule.weekdays.missing"));
        speaksOf.setLabel(getTranslation("schedule.speaks-of"));
        speaksOf.setItems(SpeaksOf.values());
        speaksOf.setItemLabelGenerator(each -> getTranslation("schedule.speaks-of." + each));
        speaksOf.setValue(SpeaksOf.SAME_DAY);
        var save = new Button(getTranslation("schedule.set"), click -> save());
        var line = new Div(publisher, time, days, weekdays, speaksOf, save);
        line.addClassName("action-panel");
        add(line, new Hint(getTranslation("schedule.hint")));
    }

    private void fillTime() {
        time.setLocale(Locale.JAPAN); // 16:00 in every language
        time.setStep(Duration.ofMinutes(30));
        time.setRequiredIndicatorVisible(true);
        time.setErrorMessage(getTranslation("schedule.time.missing"));
        time.setValue(USUAL);
    }

    private void save() {
        var code = publisher.publisher();
        var at = time.getValue();
        var on = days.getValue();
        Set<DayOfWeek> named = on == OnDays.WEEKDAYS ? weekdays.getValue() : Set.of();
        boolean unnamed = on == OnDays.WEEKDAYS && named.isEmpty();
        publisher.setInvalid(code == null);
        time.setInvalid(at == null);
        weekdays.setInvalid(unnamed);
        if (code != null && at != null && !unnamed) {
            set.accept(code, new PublicationRule(at, on, named, speaksOf.getValue()));
        }
    }
}
