package jp.hersys.capture.editions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.editions.Edition;

/// One edition: its figures beside those that readers saw before, the account of its rows, and its papers.
@Route(value = "editions", layout = MainLayout.class)
@RolesAllowed("READER")
class EditionView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Editions editions;
    private final transient AreaNames names;
    private final transient Spoken spoken = new Spoken(getLocale());
    private String title = "";

    EditionView(Register register, SignedIn signedIn, AreaNames names) {
        this.editions = new Editions(register, signedIn);
        this.names = names;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String publicId) {
        var line = editions.find(publicId).orElseThrow(NotFoundException::new);
        title = name(line.edition());
        removeAll();
        add(back(), head(line.edition()), tiles(line), account(line.edition()), papers(line));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }

    private String name(Edition edition) {
        return getTranslation("edition.name", spoken.day(edition.day()), edition.revision());
    }

    private RouterLink back() {
        var back = new RouterLink(getTranslation("editions.back"), EditionsView.class);
        back.addClassName("back");
        return back;
    }

    private Div head(Edition edition) {
        var publishedAt = edition.publishedAt();
        var facts = new Facts()
                .fact(getTranslation("publisher"), names.name(edition.publisherCode(), getLocale()))
                .fact(getTranslation("edition.known-at"), spoken.moment(edition.knownAt()))
                .fact(getTranslation("edition.published-at"), publishedAt == null ? "–" : spoken.moment(publishedAt));
        return new Div(new H1(title), facts);
    }

    private Div tiles(EditionLine line) {
        var previous = editions.previous(line.edition());
        var tiles = new Div();
        tiles.addClassName("tiles");
        EditionLine.ORDER.stream()
                .filter(id -> line.figures().containsKey(id))
                .forEach(id -> tiles.add(tile(id, line.figure(id), previous.flatMap(before -> before.figure(id)))));
        var section = new Div(new H2(getTranslation("edition.figures")));
        previous.ifPresent(
                before -> section.add(new Paragraph(getTranslation("edition.compared", name(before.edition())))));
        section.add(tiles);
        return section;
    }

    private Div tile(String id, Optional<BigDecimal> value, Optional<BigDecimal> before) {
        int decimals = EditionLine.decimals(id);
        var name = new Span(getTranslation("figure." + id));
        name.addClassName("tile-name");
        var figure =
                new Span(value.map(number -> spoken.number(number, decimals)).orElse("–"));
        figure.addClassName("tile-figure");
        var tile = new Div(name, figure);
        tile.addClassName("tile");
        if (value.isPresent() && before.isPresent()) {
            var difference = value.get().subtract(before.get());
            var sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "±";
            var change = new Span(getTranslation(
                    "edition.difference",
                    spoken.number(before.get(), decimals),
                    sign + spoken.number(difference.abs(), decimals)));
            change.addClassName("tile-change");
            tile.add(change);
        }
        return tile;
    }

    private Div account(Edition edition) {
        var section = new Div(new H2(getTranslation("edition.account.title")));
        var received = edition.received();
        var counted = edition.counted();
        if (received != null && counted != null) {
            section.add(new Paragraph(getTranslation(
                    "edition.account.words",
                    spoken.number(received),
                    spoken.number(counted),
                    spoken.number(received - counted))));
        }
        return section;
    }

    private Div papers(EditionLine line) {
        var list = new UnorderedList();
        list.addClassName("paper-list");
        line.papers().stream().sorted(Comparator.comparing(EditionLine::place)).forEach(paper -> {
            var size = new Span(spoken.size(paper.size()));
            size.addClassName("secondary");
            list.add(new ListItem(PaperLink.of(line, paper), size));
        });
        return new Div(new H2(getTranslation("edition.papers")), list);
    }
}
