package jp.hersys.capture.episodes;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.hersys.capture.frame.Card;
import jp.hersys.episodes.CareNews;
import org.jspecify.annotations.Nullable;

/// Above a health centre's list: what others offer it, and what others related it to since yesterday. Nothing where
/// nothing came.
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
    }

    private void decided(Div what) {
        told.removeAll();
        told.add(what);
        look();
    }

    private Div related(List<CareNews.Related> related) {
        var list = new UnorderedList();
        for (var each : related) {
            var line = new Div(
                    new Anchor("notifications/" + each.publicId(), each.number()),
                    new Span(each.by()),
                    new Span(reader.spoken().moment(each.since())));
            line.addClassName("card-line");
            if (!each.reason().isEmpty()) {
                line.add(new Span(getTranslation("notification.quoted", each.reason())));
            }
            list.add(new ListItem(line));
        }
        return new Card(
                Card.sentence(getTranslation("care.news", reader.spoken().number(related.size()))), list);
    }
}
