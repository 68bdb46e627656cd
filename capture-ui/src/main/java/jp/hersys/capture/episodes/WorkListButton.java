package jp.hersys.capture.episodes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import jp.hersys.capture.frame.Card;
import jp.hersys.episodes.WorkListDesk;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.organisations.Organisation;

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

    private void ask() {
        new WorkListDialog(
                        desk.organisations(reader.actor()),
                        desk.today(reader.actor()),
                        chosen.size(),
                        (organisation, until, task) -> tell.accept(told(
                                desk.put(
                                        chosen.stream()
                                                .map(FiledNotification::episodeId)
                                                .distinct()
                                                .toList(),
                                        organisation,
                                        until,
                                        task,
                                        reader.actor()),
                                organisation)))
                .open();
    }

    private Div told(WorkListDesk.Put put, Organisation organisation) {
        var card = (put.leftOut() == 0 ? Card.notice() : Card.attention()).aloud();
        if (put.done() > 0) {
            card.add(Card.sentence(getTranslation(
                    "work-list.put.done", organisation.name(), reader.spoken().number(put.done()))));
        }
        if (put.leftOut() > 0) {
            card.add(Card.sentence(
                    getTranslation("work-list.put.left-out", reader.spoken().number(put.leftOut()))));
        }
        return card;
    }
}
