package jp.hersys.capture.persons;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.ChangeLine;
import jp.hersys.capture.language.Spoken;
import jp.hersys.persons.Happening;
import org.jspecify.annotations.Nullable;

/// What happened to a person, the newest first: what, when, by whom, and the way to the notification that
/// tells of it.
final class PersonTimeline extends OrderedList {

    private static final long serialVersionUID = 1;

    private final transient PersonWords words;
    private final transient List<Happening> happenings;

    PersonTimeline(List<Happening> happenings, PersonWords words) {
        this.words = words;
        this.happenings = happenings;
        addClassName("timeline");
        happenings.forEach(happening -> add(item(happening)));
    }

    private ListItem item(Happening happening) {
        var item = new ListItem();
        switch (happening) {
            case Happening.Notified notified -> notified(item, notified);
            case Happening.Tested tested -> tested(item, tested);
            case Happening.Identified identified -> identified(item, identified);
            case Happening.Related related -> related(item, related);
            case Happening.Linked linked -> linked(item, linked);
        }
        var number = happening.number();
        if (number != null) {
            item.add(new Anchor(
                    "notifications/" + Objects.requireNonNull(happening.notification()),
                    getTranslation("notification.name", number)));
        }
        return item;
    }

    private void notified(ListItem item, Happening.Notified notified) {
        head(item, "person.happening.notified", notified);
        var state = words.label("notification-states", notified.stateCode());
        var category = words.label("notification-categories", notified.categoryCode());
        item.add(sentence("person.notified", state, notified.institution(), category));
        if (notified.version() == 1) {
            item.add(sentence("notification.arrived", words.label("submission-channels", notified.channelCode())));
        }
        quoted(item, notified.reason());
    }

    private void tested(ListItem item, Happening.Tested tested) {
        var when = tested.day() == null ? getTranslation("person.tested.some-day") : words.day(tested.day());
        head(item, "person.happening.tested", when, tested.who());
        var told = new ArrayList<String>();
        told(told, "person.tested.method", words.label("test-methods", tested.method()));
        told(told, "person.tested.specimen", words.label("specimens", tested.specimen()));
        told(told, "person.tested.result", words.label("test-results", tested.result()));
        item.add(told.isEmpty() ? sentence("person.tested.day-only") : new Paragraph(String.join("　", told)));
    }

    private void told(List<String> told, String key, String word) {
        if (!word.isEmpty()) {
            told.add(getTranslation(key, word));
        }
    }

    private void identified(ListItem item, Happening.Identified now) {
        head(item, "person.happening.identified", now);
        var before = before(now);
        if (before == null) {
            item.add(new Paragraph(String.join(
                    "　",
                    now.nameKanji(),
                    now.nameKana(),
                    words.label("sexes", now.sexCode()),
                    words.day(now.birthDate()))));
            return;
        }
        var changes = new Div();
        changes.addClassName("changes");
        change(changes, "person.name", before.nameKanji(), now.nameKanji());
        change(changes, "person.kana", before.nameKana(), now.nameKana());
        change(changes, "person.latin", before.nameLatin(), now.nameLatin());
        change(changes, "person.sex", words.label("sexes", before.sexCode()), words.label("sexes", now.sexCode()));
        change(changes, "person.birth-date", words.day(before.birthDate()), words.day(now.birthDate()));
        item.add(changes);
    }

    private Happening.@Nullable Identified before(Happening.Identified now) {
        return happenings.stream()
                .filter(Happening.Identified.class::isInstance)
                .map(Happening.Identified.class::cast)
                .filter(each -> each.hersysId().equals(now.hersysId()) && each.version() == now.version() - 1)
                .findFirst()
                .orElse(null);
    }

    private void related(ListItem item, Happening.Related related) {
        head(item, "person.happening.related", related);
        item.add(sentence(
                related.ended() ? "person.related.ended" : "person.related",
                related.organisation(),
                getTranslation("person.relation." + related.relation())));
        quoted(item, related.reason());
    }

    private void linked(ListItem item, Happening.Linked linked) {
        head(item, "person.happening.linked", linked);
        item.add(sentence(
                linked.ended() ? "person.linked.ended" : "person.linked",
                words.label("link-reasons", linked.reasonCode())));
        item.add(new Anchor(
                "persons/" + linked.other(), getTranslation("person.title", PersonView.id(linked.otherHersysId()))));
    }

    private void head(ListItem item, String kind, Happening happening) {
        head(item, kind, words.spoken().moment(happening.at()), happening.who());
    }

    private void head(ListItem item, String kind, String when, String by) {
        var what = new Span(getTranslation(kind));
        what.addClassName("happening");
        item.add(what, Card.title(when), new Span(Spoken.who(by)));
    }

    private Component sentence(String key, Object... words) {
        return new Paragraph(getTranslation(key, words));
    }

    private void quoted(ListItem item, String text) {
        if (!text.isEmpty()) {
            var quoted = new Paragraph(getTranslation("notification.quoted", text));
            quoted.addClassName("quoted");
            item.add(quoted);
        }
    }

    private void change(Div changes, String label, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new ChangeLine(getTranslation(label), before, after));
        }
    }
}
