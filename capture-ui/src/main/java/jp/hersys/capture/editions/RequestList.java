package jp.hersys.capture.editions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.editions.EditionDesk;
import jp.hersys.editions.EditionRequest;
import jp.hersys.editions.EditionRun;
import jp.hersys.editions.EditionRun.State;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;

/// Editions that were asked for and are not there yet: waiting, being made, or failed with what to do.
final class RequestList extends Div {

    private static final long serialVersionUID = 1;
    private static final int LOOKED_AT = 20;
    private static final Duration FAILURES_SHOWN_FOR = Duration.ofDays(7);
    private static final int SHOWN_MILLIS = 6_000;

    private final transient Register register;
    private final transient EditionDesk desk;
    private final transient SignedIn signedIn;
    private final transient AreaNames names;
    private final transient Set<Id<EditionRequest>> followed = new HashSet<>();
    private transient List<EditionRun> shown = List.of();

    RequestList(Register register, SignedIn signedIn, AreaNames names) {
        this.register = register;
        this.desk = register.editionDesk();
        this.signedIn = signedIn;
        this.names = names;
        addClassName("requests");
        getElement().setAttribute("aria-live", "polite");
    }

    /// Says when this request is done.
    void follow(Id<EditionRequest> request) {
        followed.add(request);
    }

    /// Shows the present state; true while something waits or runs.
    boolean look() {
        var actor = signedIn.actor();
        var since = register.clock().instant().minus(FAILURES_SHOWN_FOR);
        var now = register.editionRuns().newest(LOOKED_AT, actor).stream()
                .filter(run -> run.doneAt() == null
                        || (run.mayBeRetried() && run.requestedAt().isAfter(since)))
                .sorted(Comparator.comparing(EditionRun::requestedAt).reversed())
                .toList();
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            now.forEach(run -> add(card(run)));
        }
        followed.removeIf(
                id -> desk.findRequest(id, actor).filter(this::announced).isPresent());
        return now.stream().anyMatch(run -> run.doneAt() == null);
    }

    private boolean announced(EditionRequest request) {
        if (request.doneAt() != null && request.failure() == null) {
            Notification.show(
                            getTranslation("publish.done", title(request.day(), request.revision())),
                            SHOWN_MILLIS,
                            Notification.Position.TOP_CENTER)
                    .addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        }
        return request.doneAt() != null;
    }

    private String title(LocalDate day, int revision) {
        return getTranslation("edition.name", new Spoken(getLocale()).day(day), revision);
    }

    private Div card(EditionRun run) {
        var title = title(run.day(), run.revision());
        var line = new Div(badge(run), Card.title(names.name(run.publisherCode(), getLocale()) + " " + title));
        line.addClassName("card-line");
        if (run.late()) {
            line.add(new Badge(Tone.ATTENTION, getTranslation("run.late")));
        }
        var card = new Card(line);
        var failure = run.failure();
        if (failure != null) {
            card.add(Card.sentence(failure));
        }
        if (run.state() == State.FAILED) {
            card.addClassName("card-attention");
            boolean mayRetry = signedIn.may(Duty.PRESS);
            card.add(
                    new Paragraph(getTranslation(mayRetry ? "request.failed.what-to-do" : "run.failed.tell-press")),
                    new Anchor("runs", getTranslation(mayRetry ? "request.failed.retry" : "request.failed.look")));
        } else {
            var bar = new ProgressBar();
            bar.setIndeterminate(true);
            bar.getElement().setAttribute("aria-label", title);
            card.add(bar, new Paragraph(getTranslation(failure == null ? "request.leave-alone" : "request.retried")));
        }
        return card;
    }

    private Badge badge(EditionRun run) {
        return switch (run.state()) {
            case FAILED -> new Badge(Tone.BAD, getTranslation("request.failed"));
            case RUNNING -> new Badge(Tone.RUNNING, getTranslation("request.running"));
            case WAITING, PUBLISHED -> new Badge(Tone.RUNNING, getTranslation("request.waiting"));
        };
    }
}
