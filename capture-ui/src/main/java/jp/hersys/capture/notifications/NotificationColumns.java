package jp.hersys.capture.notifications;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Clock;
import java.time.Duration;
import jp.hersys.capture.language.Ago;
import jp.hersys.notifications.FiledNotification;

/// The columns of the list: which and since when, who, what, and from where it came. Cells are texts that the browser
/// lays
/// out: as components, a page of fifty rows would keep a thousand of them in the memory of the server.
record NotificationColumns(NotificationWords words, Clock clock) {

    /// After this a notification has waited too long: figures of a day are made of what was confirmed
    /// on it.
    private static final Duration TOO_LONG = Duration.ofHours(24);

    void fill(Grid<FiledNotification> grid) {
        column(
                grid,
                "notifications.number",
                "13.75rem",
                LitRenderer.<FiledNotification>of("""
                <div><a href="${item.href}">${item.number}</a><div><span class="badge badge-${item.tone}"
                  ><span aria-hidden="true">${item.sign}</span><span>${item.state}</span></span></div></div>""")
                        .withProperty("href", filed -> "notifications/" + filed.publicId())
                        .withProperty("number", FiledNotification::number)
                        .withProperty(
                                "tone",
                                filed -> NotificationWords.tone(filed.stateCode())
                                        .word())
                        .withProperty(
                                "sign",
                                filed -> NotificationWords.tone(filed.stateCode())
                                        .sign())
                        .withProperty("state", filed -> words.label("notification-states", filed.stateCode())));
        column(
                grid,
                "notifications.waits",
                "7.5rem",
                LitRenderer.<FiledNotification>of("""
                <div title="${item.since}"><div>${item.age}</div><span class="badge badge-attention" ?hidden="${!item.late}"
                  ><span aria-hidden="true">!</span><span>${item.late}</span></span></div>""")
                        .withProperty("since", filed -> words.spoken().moment(filed.submittedAt()))
                        .withProperty("age", filed -> Ago.of(filed.submittedAt(), clock.instant(), words.spoken()))
                        .withProperty(
                                "late", filed -> isLate(filed) ? grid.getTranslation("notifications.too-long") : ""));
        column(
                        grid,
                        "notifications.person",
                        "12rem",
                        LitRenderer.<FiledNotification>of("""
                <div><div class="person-name">${item.name}</div>
                  <div class="secondary person-more"><span>${item.kana}</span><span>${item.birth}</span></div></div>""")
                                .withProperty("name", filed -> filed.answers().text("name-kanji"))
                                .withProperty("kana", filed -> filed.answers().text("name-kana"))
                                .withProperty(
                                        "birth",
                                        filed -> words.answer(
                                                "birth-date", filed.answers().text("birth-date"))))
                .setFlexGrow(1);
        column(
                grid,
                "notifications.category",
                "9.5rem",
                LitRenderer.<FiledNotification>of("""
                <div><span>${item.category}</span><div class="secondary">${item.day}<span>${item.beside}</span></div></div>""")
                        .withProperty(
                                "category",
                                filed ->
                                        words.answer("category", filed.answers().text("category")))
                        .withProperty("day", filed -> words.spoken().day(filed.reportedOn()))
                        .withProperty(
                                "beside",
                                filed -> words.livesOutside(filed) ? grid.getTranslation("residence.beside") : ""));
        column(
                        grid,
                        "notifications.from",
                        "11.5rem",
                        LitRenderer.<FiledNotification>of("""
                <div><div>${item.institution}</div><div class="secondary">${item.channel}</div></div>""")
                                .withProperty("institution", FiledNotification::institutionName)
                                .withProperty(
                                        "channel", filed -> words.label("submission-channels", filed.channelCode())))
                .setFlexGrow(1);
    }

    private boolean isLate(FiledNotification filed) {
        return filed.isWaiting()
                && Duration.between(filed.submittedAt(), clock.instant()).compareTo(TOO_LONG) > 0;
    }

    private static Grid.Column<FiledNotification> column(
            Grid<FiledNotification> grid, String header, String width, LitRenderer<FiledNotification> cell) {
        return grid.addColumn(cell)
                .setHeader(grid.getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0);
    }
}
