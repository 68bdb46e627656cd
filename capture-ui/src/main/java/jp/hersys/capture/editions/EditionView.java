package jp.hersys.capture.editions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.hersys.capture.charts.Chart;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.FigureNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionRun;
import org.jspecify.annotations.Nullable;

/// One edition: the answer in ten seconds, the papers, its figures beside those that readers saw before, its charts,
/// and the account of its rows.
@Route(value = "editions", layout = MainLayout.class)
@RolesAllowed("READER")
class EditionView extends Main implements HasUrlParameter<String>, HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;

    private final transient Editions editions;
    private final transient AreaNames names;
    private final transient FigureNames figures = new FigureNames(getLocale());
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
        var before = editions.previous(line.edition()).orElse(null);
        title = name(line.edition());
        removeAll();
        add(
                back(),
                head(line.edition()),
                new TenSeconds(line, before, before == null ? "" : name(before.edition()), figures),
                actions(line, before),
                section("edition.figures", new FigureTiles(line, before, figures)),
                charts(line.edition()),
                account(line.edition()),
                section("edition.papers", new PaperList(line)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }

    @Override
    public List<String> helpTopics() {
        return List.of("figures", "charts", "publish");
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
        var heading = new Div(new H1(names.name(edition.publisherCode(), getLocale()) + " " + title));
        heading.addClassName("title-line");
        var run = editions.run(edition);
        run.map(EditionRun::dueAt)
                .ifPresent(due -> facts.fact(getTranslation("run.why"), getTranslation("run.due", spoken.moment(due))));
        if (run.filter(EditionRun::late).isPresent()) {
            heading.add(new Badge(Tone.ATTENTION, getTranslation("run.late")));
        }
        return new Div(heading, facts);
    }

    /// The papers that people ask for, and the way to what differs.
    private Div actions(EditionLine line, @Nullable EditionLine before) {
        var actions = new Div();
        actions.addClassNames("papers", "papers-large");
        line.papers().stream()
                .map(paper -> paper.path())
                .filter(path -> !path.contains("/") && !path.endsWith(".json"))
                .sorted(PaperLink.FOR_PEOPLE_FIRST)
                .forEach(path -> actions.add(PaperLink.of(line.edition().publicId(), path)));
        if (before != null) {
            var compare = new Anchor(
                    "editions/compare?a=" + before.edition().publicId() + "&b="
                            + line.edition().publicId(),
                    getTranslation("edition.compare"));
            compare.addClassName("paper");
            actions.add(compare);
        }
        return actions;
    }

    private Div charts(Edition edition) {
        var charts = new Div();
        charts.addClassName("charts");
        new Drawings(figures, spoken, this::getTranslation)
                .of(editions.cells(edition), edition.day()).stream()
                        .filter(drawing -> !drawing.points().isEmpty())
                        .map(Chart::new)
                        .forEach(charts::add);
        return section("edition.charts", charts);
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

    private Div section(String heading, com.vaadin.flow.component.Component content) {
        return new Div(new H2(getTranslation(heading)), content);
    }
}
