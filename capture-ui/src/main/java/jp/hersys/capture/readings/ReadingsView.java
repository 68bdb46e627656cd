package jp.hersys.capture.readings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import jp.hersys.audit.AuditActions;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.EmptyState;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.RemarkLine;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.readings.ReadingWeek;
import jp.hersys.readings.Readings;
import jp.hersys.readings.StoppedReader;

/// 閲覧の点検: who waits to be released, and what was opened without a task, to be signed week by week.
@Route(value = "readings", layout = MainLayout.class)
@RolesAllowed("PRESS")
class ReadingsView extends Main implements HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;
    private static final List<String> GROUNDS = List.of("person.read", "notification.read", "emergency.open");

    private final transient Readings readings;
    private final transient SignedIn signedIn;
    private final transient Spoken spoken = new Spoken(getLocale());

    ReadingsView(Register register, SignedIn signedIn) {
        this.readings = register.readings();
        this.signedIn = signedIn;
        addClassName("page");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("readings.title"));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("readings");
    }

    private void show() {
        removeAll();
        add(new H1(getTranslation("readings.title")));
        add(new Paragraph(getTranslation(
                "readings.what", spoken.number(Readings.REASON_AFTER), spoken.number(Readings.STOP_AFTER))));
        add(new Paragraph(grounds()));
        var stopped = readings.stopped(signedIn.actor());
        if (!stopped.isEmpty()) {
            add(new H2(getTranslation("readings.waiting")));
            stopped.forEach(reader -> add(stopped(reader)));
        }
        var weeks = readings.weeks(signedIn.actor());
        if (weeks.isEmpty()) {
            add(new EmptyState(getTranslation("readings.empty"), getTranslation("readings.empty.what")));
            return;
        }
        weeks.stream()
                .collect(Collectors.groupingBy(
                        week -> List.of(week.weekFrom(), week.organisationId()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(week -> add(week(week)));
    }

    /// For which purposes and on which articles records are read, as the audit keeps it with each reading.
    private String grounds() {
        var codes = CodeLists.shipped();
        return GROUNDS.stream()
                .map(deed -> {
                    var ground = AuditActions.groundOf(deed);
                    return getTranslation(
                            "readings.ground",
                            codes.label("audit-actions", deed, getLocale()),
                            codes.label("audit-purposes", ground.purpose(), getLocale()),
                            codes.find("legal-articles", ground.article())
                                    .map(article -> article.label(getLocale()))
                                    .orElse(getTranslation("readings.ground.none")));
                })
                .collect(Collectors.joining(" "));
    }

    private Div stopped(StoppedReader reader) {
        var card = Card.attention(new H3(getTranslation(
                "readings.stopped.who",
                reader.login(),
                reader.organisationName(),
                spoken.number(reader.persons()),
                spoken.moment(reader.lastAt()))));
        card.add(new Paragraph(getTranslation("readings.said", reader.reasons())));
        card.add(
                reader.login().equals(signedIn.actor().login())
                        ? new Paragraph(getTranslation("readings.not-oneself"))
                        : new RemarkLine("readings.release", remark -> {
                            readings.release(reader, remark, signedIn.actor());
                            show();
                        }));
        return card;
    }

    private Div week(List<ReadingWeek> readers) {
        var first = readers.getFirst();
        var card = new Card(
                new H2(getTranslation("readings.week", spoken.day(first.weekFrom()), first.organisationName())));
        var list = new UnorderedList();
        readers.forEach(each ->
                list.add(new ListItem(getTranslation("readings.reader", each.login(), spoken.number(each.persons()))
                        + (each.reasons().isEmpty() ? "" : " " + getTranslation("readings.said", each.reasons())))));
        card.add(list);
        var by = first.signedBy();
        var at = first.signedAt();
        if (by != null && at != null) {
            var who = Spoken.who(by);
            card.add(
                    first.isSigned()
                            ? new Badge(Badge.Tone.GOOD, getTranslation("readings.signed", who, spoken.moment(at)))
                            : new Paragraph(getTranslation("readings.signed-before", who, spoken.moment(at))));
        }
        if (!first.isSigned()) {
            card.add(toBeSigned(readers));
        }
        return card;
    }

    private Component toBeSigned(List<ReadingWeek> readers) {
        var self = signedIn.actor().login();
        return readers.stream().anyMatch(each -> each.login().equals(self))
                ? new Paragraph(getTranslation("readings.not-own-week"))
                : new RemarkLine("readings.sign", remark -> sign(readers.getFirst(), remark));
    }

    private void sign(ReadingWeek week, String remark) {
        boolean signed = readings.sign(week, remark, signedIn.actor());
        show();
        if (!signed) {
            var news = Card.attention(Card.sentence(getTranslation("readings.more")));
            news.getElement().setAttribute("role", "status");
            news.add(new Paragraph(getTranslation("notification.overtaken.typed", remark)));
            addComponentAtIndex(1, news);
        }
    }
}
