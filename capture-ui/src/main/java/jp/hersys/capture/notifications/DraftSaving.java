package jp.hersys.capture.notifications;

import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import jp.hersys.calendar.Jst;
import jp.hersys.notifications.Draft;
import jp.hersys.notifications.DraftDesk;
import jp.hersys.register.Actor;

/// Keeps the draft of a page as it is typed, and always says how it stands: 下書き保存済 14:32. A page that was
/// overtaken by another one saves no more, and says so.
final class DraftSaving extends Span {

    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final transient DraftDesk desk;
    private final transient Actor actor;
    private transient Draft draft;
    private boolean overtaken;

    DraftSaving(DraftDesk desk, Actor actor, Draft draft) {
        this.desk = desk;
        this.actor = actor;
        this.draft = draft;
        addClassName("save-state");
        getElement().setAttribute("role", "status");
        say();
    }

    /// The draft as this page last saved or read it.
    Draft draft() {
        return draft;
    }

    /// Saves what the page shows, unless another page saved it since.
    ///
    /// @param shown {@link #draft()} with what is typed now
    /// @return the newer draft, if there is one
    Optional<Draft> save(Draft shown) {
        if (overtaken) {
            return desk.find(draft.id(), actor);
        }
        var saved = desk.save(shown, actor);
        if (saved.isPresent()) {
            draft = saved.get();
            say();
            return Optional.empty();
        }
        overtaken = true;
        say();
        return desk.find(draft.id(), actor);
    }

    /// Whether another page saved the draft since, or it is gone.
    boolean isOvertaken() {
        return overtaken;
    }

    private void say() {
        setClassName("save-state-bad", overtaken);
        setText(
                overtaken
                        ? getTranslation("notify.draft.not-saved")
                        : draft.revision() == 0
                                ? getTranslation("notify.draft.new")
                                : getTranslation(
                                        "notify.draft.saved",
                                        TIME.format(draft.savedAt().atZone(Jst.ZONE))));
    }
}
