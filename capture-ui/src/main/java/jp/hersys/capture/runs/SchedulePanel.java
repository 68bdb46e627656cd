package jp.hersys.capture.runs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.frame.Hint;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.register.Duty;
import jp.hersys.schedule.PublicationTime;
import jp.hersys.schedule.Schedule;
import jp.hersys.schedule.Slot;

/// 定時公表: the rules in words, what is due next, and for who publishes the way to change it.
final class SchedulePanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int COMING = 5;

    private final transient Schedule schedule;
    private final transient SignedIn signedIn;
    private final transient RunWords words;
    private final transient Spoken spoken = new Spoken(getLocale());
    private final UnorderedList rules = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("schedule.none"));
    private final Div coming = new Div();
    private transient List<PublicationTime> shown = List.of();
    private transient List<Slot> next = List.of();

    SchedulePanel(Schedule schedule, SignedIn signedIn, RunWords words, AreaNames names) {
        this.schedule = schedule;
        this.signedIn = signedIn;
        this.words = words;
        rules.addClassName("paper-list");
        add(new H2(getTranslation("schedule.title")), none, rules, coming);
        if (signedIn.may(Duty.PRESS)) {
            add(new ScheduleForm(signedIn, names, (publisher, rule) -> {
                schedule.set(publisher, rule, signedIn.actor());
                look();
            }));
        }
        if (!schedule.knowsHolidaysAhead()) {
            add(new Hint(getTranslation("schedule.holidays-unknown")));
        }
    }

    /// Shows the present state; true when a slot becomes due within minutes.
    boolean look() {
        var actor = signedIn.actor();
        var now = schedule.times(actor);
        if (!now.equals(shown)) {
            shown = now;
            rules.removeAll();
            now.forEach(time -> rules.add(line(time)));
        }
        rules.setVisible(!now.isEmpty());
        none.setVisible(now.isEmpty());
        var slots = schedule.coming(COMING, actor);
        if (!slots.equals(next)) {
            next = slots;
            coming.removeAll();
            if (!slots.isEmpty()) {
                var facts = new Facts();
                slots.forEach(slot -> facts.fact(
                        getTranslation(slot.equals(slots.getFirst()) ? "schedule.next" : "schedule.later"),
                        getTranslation(
                                "schedule.slot",
                                spoken.moment(slot.dueAt()),
                                words.publisher(slot.publisherCode(), getLocale()),
                                spoken.day(slot.day()))));
                coming.add(facts);
            }
        }
        return schedule.isDueSoon(slots);
    }

    private ListItem line(PublicationTime time) {
        var rule = words.publisher(time.publisherCode(), getLocale()) + " " + words.rule(time.rule(), getLocale());
        var line = new ListItem(new Span(rule));
        if (signedIn.may(Duty.PRESS)) {
            var end = new Button(getTranslation("schedule.end"), click -> confirmEnd(time, rule));
            end.addThemeVariants(ButtonVariant.LUMO_SMALL);
            end.setAriaLabel(getTranslation("schedule.end.of", rule));
            line.add(end);
        }
        return line;
    }

    private void confirmEnd(PublicationTime time, String rule) {
        var dialog = new ConfirmDialog(
                getTranslation("schedule.end.confirm"),
                getTranslation("schedule.end.confirm.sentence", rule),
                getTranslation("schedule.end"),
                yes -> {
                    schedule.end(time, signedIn.actor());
                    look();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("cancel"));
        dialog.open();
    }
}
