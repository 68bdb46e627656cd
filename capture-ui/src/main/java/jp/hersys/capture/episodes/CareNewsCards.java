package jp.hersys.capture.episodes;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.language.Spoken;
import jp.hersys.episodes.CareNews;
import jp.hersys.episodes.Declined;
import org.jspecify.annotations.Nullable;

/// Above a health centre's list: what others offer it, and what others related it to or declined since
/// yesterday. Nothing where nothing came.
public final class CareNewsCards extends Div {

    private static final long serialVersionUID = 1;

    private final transient CareReader reader;
    private final Div told = new Div();
    private final Div cards = new Div();
    private transient @Nullable CareNews shown;

    /// Empty until asked to look.
    public CareNewsCards(CareReader reader) {
        this.reader = reader;
        addClassName("care-news");
        add(told, cards);
    }

    /// Shows what there is now.
    public void look() {
        if (!reader.isHealthCentre()) {
            return;
        }
        var news = reader.register().careDesk().news(reader.actor());
        if (news.equals(shown)) {
            return;
        }
        shown = news;
        cards.removeAll();
        news.offers().forEach(offer -> cards.add(new OfferCard(offer, reader, this::decided)));
        if (!news.related().isEmpty()) {
            cards.add(related(news.related()));
        }
        if (!news.declined().isEmpty()) {
            cards.add(declined(news.declined()));
        }
    }

    private void decided(Div what) {
        told.removeAll();
        told.add(what);
        look();
    }

    private Div related(List<CareNews.Related> related) {
        var list = new UnorderedList();
        related.forEach(each ->
                list.add(line(each.publicId(), each.number(), each.since(), each.reason(), new Span(each.by()))));
        return new Card(
                Card.sentence(getTranslation("care.news", reader.spoken().number(related.size()))), list);
    }

    private Div declined(List<Declined> declined) {
        var list = new UnorderedList();
        declined.forEach(each -> list.add(line(
                each.publicId(),
                each.number(),
                each.at(),
                each.reason(),
                new Span(each.centre()),
                new Span(Spoken.who(each.by())))));
        return Card.attention(
                Card.sentence(
                        getTranslation("transfer.declined.news", reader.spoken().number(declined.size()))),
                list);
    }

    private ListItem line(UUID publicId, String number, Instant when, String why, Span... who) {
        var line = new Div(new Anchor("notifications/" + publicId, number));
        line.add(who);
        line.add(new Span(reader.spoken().moment(when)));
        line.addClassName("card-line");
        if (!why.isEmpty()) {
            line.add(new Span(getTranslation("notification.quoted", why)));
        }
        return new ListItem(line);
    }
}
