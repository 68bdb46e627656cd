package jp.hersys.capture.episodes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.hersys.capture.frame.Card;
import jp.hersys.episodes.WorkListDesk;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.Episode;
import jp.hersys.register.Id;

/// Puts the persons of notifications on the work list of a contractor or a registration centre.
public final class WorkListButton extends Button {

    private static final long serialVersionUID = 1;

    private final transient CareReader reader;
    private final transient WorkListDesk desk;
    private final transient Consumer<Div> tell;
    private transient List<FiledNotification> chosen = List.of();

    /// Of none yet.
    ///
    /// @param tell shows what became of it
    public WorkListButton(CareReader reader, Consumer<Div> tell) {
        this.reader = reader;
        this.desk = reader.register().workListDesk();
        this.tell = tell;
        addClickListener(click -> ask());
        of(List.of());
    }

    /// Of these; hidden while there are none.
    public void of(Collection<FiledNotification> notifications) {
        chosen = List.copyOf(notifications);
        setVisible(!chosen.isEmpty());
        setText(getTranslation("work-list.put", reader.spoken().number(chosen.size())));
    }

    /// Those that are chosen now, whatever is while the dialog is open.
    private void ask() {
        var these = chosen.stream().map(FiledNotification::episodeId).distinct().toList();
        new WorkListDialog(
                        desk.organisations(reader.actor()),
                        () -> desk.today(reader.actor()),
                        chosen.size(),
                        (organisation, until, task) -> put(these, organisation, until, task))
                .open();
    }

    private Optional<String> put(List<Id<Episode>> these, Organisation organisation, LocalDate until, String task) {
        var put = desk.put(these, organisation, until, task, reader.actor());
        if (put.done() == 0) {
            return Optional.of(leftOut(put));
        }
        tell.accept(told(put, organisation, task));
        return Optional.empty();
    }

    private String leftOut(WorkListDesk.Put put) {
        return getTranslation("work-list.put.left-out", reader.spoken().number(put.leftOut()));
    }

    private Div told(WorkListDesk.Put put, Organisation organisation, String task) {
        var card = (put.leftOut() == 0 ? Card.notice() : Card.attention()).aloud();
        card.add(Card.sentence(getTranslation(
                "work-list.put.done", organisation.name(), reader.spoken().number(put.done()))));
        if (put.leftOut() > 0) {
            card.add(Card.sentence(leftOut(put)));
            if (!task.isEmpty()) {
                card.add(new Paragraph(getTranslation("notification.overtaken.typed", task)));
            }
        }
        return card;
    }
}
