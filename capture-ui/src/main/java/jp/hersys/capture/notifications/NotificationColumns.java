package jp.hersys.capture.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Duration;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.language.Age;
import jp.hersys.notifications.FiledNotification;

/// The columns of the list: which and since when, who, what, and from where it came.
record NotificationColumns(NotificationWords words, Clock clock) {

    /// After this a notification has waited too long: figures of a day are made of what was confirmed
    /// on it.
    private static final Duration TOO_LONG = Duration.ofHours(24);

    void fill(Grid<FiledNotification> grid) {
        column(grid, "notifications.number", "13.75rem", this::number);
        column(grid, "notifications.waits", "7.5rem", this::waits);
        column(grid, "notifications.person", "12rem", this::person).setFlexGrow(1);
        column(grid, "notifications.category", "9.5rem", this::category);
        column(grid, "notifications.from", "11.5rem", this::from).setFlexGrow(1);
    }

    private static Grid.Column<FiledNotification> column(
            Grid<FiledNotification> grid,
            String header,
            String width,
            com.vaadin.flow.function.SerializableFunction<FiledNotification, Component> cell) {
        return grid.addColumn(new ComponentRenderer<>(cell))
                .setHeader(grid.getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Component number(FiledNotification filed) {
        var link = new RouterLink(
                filed.number(), NotificationView.class, filed.publicId().toString());
        return new Div(link, new Div(words.state(filed.stateCode())));
    }

    private Component waits(FiledNotification filed) {
        var now = clock.instant();
        var cell = new Div(new Div(Age.of(filed.submittedAt(), now, words.spoken())));
        if (filed.isWaiting() && Duration.between(filed.submittedAt(), now).compareTo(TOO_LONG) > 0) {
            cell.add(new Badge(Tone.ATTENTION, cell.getTranslation("notifications.too-long")));
        }
        cell.getElement().setAttribute("title", words.spoken().moment(filed.submittedAt()));
        return cell;
    }

    private Component person(FiledNotification filed) {
        var name = new Div(filed.answers().text("name-kanji"));
        name.addClassName("person-name");
        var more = new Div(
                new Span(filed.answers().text("name-kana")),
                new Span(words.answer("birth-date", filed.answers().text("birth-date"))));
        more.addClassNames("secondary", "person-more");
        return new Div(name, more);
    }

    private Component category(FiledNotification filed) {
        var day = new Div(words.spoken().day(filed.reportedOn()));
        day.addClassName("secondary");
        if (words.livesOutside(filed)) {
            day.add(new Span(day.getTranslation("residence.beside")));
        }
        return new Div(new Span(words.answer("category", filed.answers().text("category"))), day);
    }

    private Component from(FiledNotification filed) {
        var channel = new Div(words.label("submission-channels", filed.channelCode()));
        channel.addClassName("secondary");
        return new Div(new Div(filed.institutionName()), channel);
    }
}
