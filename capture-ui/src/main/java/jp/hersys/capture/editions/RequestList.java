package jp.hersys.capture.editions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.editions.EditionDesk;
import jp.hersys.editions.EditionRequest;
import jp.hersys.register.Actor;
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
    private transient List<Shown> shown = List.of();

    /// What is shown of a request.
    private record Shown(EditionRequest request, boolean running) {

        boolean failed() {
            return request.doneAt() != null;
        }
    }

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
        var now = desk.unfinishedRequests(LOOKED_AT, actor).stream()
                .filter(request ->
                        request.doneAt() == null || request.requestedAt().isAfter(since))
                .sorted(Comparator.comparing(EditionRequest::requestedAt).reversed())
                .map(request -> new Shown(request, isOpened(request, actor)))
                .toList();
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            now.forEach(request -> add(card(request)));
        }
        followed.removeIf(
                id -> desk.findRequest(id, actor).filter(this::announced).isPresent());
        return now.stream().anyMatch(request -> !request.failed());
    }

    private boolean isOpened(EditionRequest request, Actor actor) {
        return desk.find(request.publisherCode(), request.day(), request.revision(), actor)
                .isPresent();
    }

    private boolean announced(EditionRequest request) {
        if (request.doneAt() != null && request.failure() == null) {
            Notification.show(
                            getTranslation("publish.done", title(request)),
                            SHOWN_MILLIS,
                            Notification.Position.TOP_CENTER)
                    .addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        }
        return request.doneAt() != null;
    }

    private String title(EditionRequest request) {
        return getTranslation("edition.name", new Spoken(getLocale()).day(request.day()), request.revision());
    }

    private Div card(Shown shown) {
        var request = shown.request();
        var name = new Span(names.name(request.publisherCode(), getLocale()) + " " + title(request));
        name.addClassName("card-title");
        var line = new Div(badge(shown), name);
        line.addClassName("card-line");
        var card = new Div(line);
        card.addClassName("card");
        var failure = request.failure();
        if (failure != null) {
            var sentence = new Paragraph(failure);
            sentence.addClassName("card-sentence");
            card.add(
                    sentence,
                    new Paragraph(getTranslation(shown.failed() ? "request.failed.what-to-do" : "request.retried")));
        }
        if (shown.failed()) {
            card.add(new Anchor("help", getTranslation("help")));
        } else {
            var bar = new ProgressBar();
            bar.setIndeterminate(true);
            bar.getElement().setAttribute("aria-label", title(request));
            card.add(bar, new Paragraph(getTranslation("request.leave-alone")));
        }
        return card;
    }

    private Badge badge(Shown shown) {
        if (shown.failed()) {
            return new Badge(Tone.BAD, getTranslation("request.failed"));
        }
        return new Badge(Tone.RUNNING, getTranslation(shown.running() ? "request.running" : "request.waiting"));
    }
}
