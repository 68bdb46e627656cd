package jp.hersys.capture.episodes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.language.Spoken;
import jp.hersys.episodes.FollowUp;
import jp.hersys.episodes.WorkListDesk;
import jp.hersys.notifications.FiledNotification;

/// On the page of a notification: on whose work lists the person is, until when, and the way off them.
final class FollowUps extends Div {

    private static final long serialVersionUID = 1;

    private final transient FiledNotification filed;
    private final transient CareReader reader;
    private final transient WorkListDesk desk;
    private final transient Consumer<Div> tell;

    /// @param decides whether the reader may put somebody on a list and take off
    FollowUps(FiledNotification filed, CareReader reader, boolean decides, Consumer<Div> tell) {
        this.filed = filed;
        this.reader = reader;
        this.desk = reader.register().workListDesk();
        this.tell = tell;
        addClassName("related");
        var now = desk.followUps(filed.episodeId(), reader.actor());
        setVisible(decides || !now.isEmpty());
        if (!now.isEmpty()) {
            var list = new UnorderedList();
            now.forEach(each -> list.add(line(each, decides)));
            add(Card.title(getTranslation("work-list.on")), list);
        }
        if (decides) {
            var put = new WorkListButton(reader, tell);
            put.of(List.of(filed));
            put.setText(getTranslation("work-list.put.this"));
            add(new Buttons(put));
        }
    }

    private StandingLine line(FollowUp followUp, boolean decides) {
        var until = reader.spoken().day(followUp.until());
        var when = getTranslation("work-list.until.of", until, Spoken.who(followUp.setBy()));
        var line = new StandingLine(followUp.name(), when, followUp.task());
        return decides ? line.endedBy("work-list.take-off", () -> takeOff(followUp)) : line;
    }

    private void takeOff(FollowUp followUp) {
        tell.accept(new Told(
                desk.takeOff(filed.episodeId(), followUp, reader.actor()),
                getTranslation("work-list.taken-off", followUp.name()),
                ""));
    }
}
