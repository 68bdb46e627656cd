package jp.hersys.capture.notifications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import jp.hersys.capture.language.Spoken;
import jp.hersys.notifications.Draft;
import jp.hersys.notifications.DraftDesk;
import jp.hersys.register.Actor;

/// What the person and colleagues have begun and not finished.
final class DraftList extends Div {

    private static final long serialVersionUID = 1;
    private static final int MOST = 20;

    private final transient DraftDesk desk;
    private final transient Actor actor;
    private final transient Spoken spoken = new Spoken(getLocale());

    /// @param open the draft that is open and not listed
    DraftList(DraftDesk desk, Actor actor, UUID open) {
        this.desk = desk;
        this.actor = actor;
        addClassNames("card", "drafts");
        var drafts = desk.newest(MOST, actor).stream()
                .filter(draft -> !draft.id().equals(open))
                .toList();
        setVisible(!drafts.isEmpty());
        add(new H2(getTranslation("notify.drafts", drafts.size())));
        drafts.forEach(draft -> add(line(draft)));
    }

    private Div line(Draft draft) {
        var line = new Div();
        line.addClassName("card-line");
        offer(line, draft);
        return line;
    }

    private void offer(Div line, Draft draft) {
        var name = draft.answers().text("name-kanji");
        var who = new Span(name.isEmpty() ? getTranslation("notify.draft.no-name") : name);
        who.addClassName("draft-name");
        var when = new Span(getTranslation("notify.draft.when", spoken.moment(draft.savedAt()), draft.login()));
        when.addClassName("secondary");
        var goOn = new Button(
                getTranslation("notify.draft.go-on"),
                click -> UI.getCurrent()
                        .navigate(NotificationEntryView.class, draft.id().toString()));
        goOn.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var away = new Button(getTranslation("notify.draft.throw-away"), click -> throwAway(line, draft));
        away.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        line.removeAll();
        line.add(who, when, goOn, away);
    }

    private void throwAway(Div line, Draft draft) {
        if (!desk.throwAway(draft, actor)) {
            desk.find(draft.id(), actor)
                    .ifPresentOrElse(
                            newer -> offer(line, newer), () -> line.setText(getTranslation("notify.overtaken.gone")));
            return;
        }
        var undo = new Button(getTranslation("notify.draft.undo"), click -> {
            desk.save(draft.unsaved(), actor).ifPresent(saved -> offer(line, saved));
        });
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        line.removeAll();
        line.add(new Span(getTranslation("notify.draft.thrown-away")), undo);
    }
}
