package jp.hersys.capture.editions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import jp.hersys.capture.frame.EmptyState;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.Watch;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.register.Duty;

/// 公表: what was published, newest first, and the one button that publishes.
@Route(value = "editions", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
@RolesAllowed("READER")
class EditionsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 50;

    private final transient Editions editions;
    private final transient Spoken spoken = new Spoken(getLocale());
    private final transient AreaNames names;
    private final boolean nation;
    private final RequestList requests;
    private final Grid<EditionLine> list = new Grid<>();
    private final EmptyState empty;
    private final transient Watch watch = new Watch(this, this::look);

    EditionsView(Register register, SignedIn signedIn, AreaNames names) {
        this.editions = new Editions(register, signedIn);
        this.names = names;
        this.nation = signedIn.staff().publisher().isNation();
        boolean mayPublish = signedIn.may(Duty.PRESS);
        this.requests = new RequestList(register, signedIn, names);
        this.empty = new EmptyState(
                getTranslation("editions.empty"),
                getTranslation(mayPublish ? "editions.empty.begin" : "editions.empty.wait"));
        addClassName("page");
        var head = new Div(
                new Div(new H1(getTranslation("editions.title")), new Paragraph(getTranslation("editions.what"))));
        head.addClassName("page-head");
        if (mayPublish) {
            head.add(new PublishPanel(register, signedIn, names, request -> {
                requests.follow(request);
                watch.start();
            }));
        }
        fillColumns();
        add(head, requests, list, empty);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("editions.title"));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        watch.start();
    }

    private boolean look() {
        boolean runs = requests.look();
        var lines = editions.newest(SHOWN);
        var known = list.getListDataView()
                .getItems()
                .map(line -> line.edition().id())
                .toList();
        if (!known.equals(lines.stream().map(line -> line.edition().id()).toList())) {
            list.setItems(lines);
        }
        list.setVisible(!lines.isEmpty());
        empty.setVisible(lines.isEmpty());
        getParent()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .ifPresent(MainLayout::refresh);
        return runs;
    }

    private void fillColumns() {
        list.setItems(List.of());
        list.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.setAllRowsVisible(true);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.getElement().setAttribute("aria-label", getTranslation("editions.title"));
        list.addColumn(new ComponentRenderer<Component, EditionLine>(this::link))
                .setHeader(getTranslation("edition.day"))
                .setWidth(spoken.isJapanese() ? "11rem" : "13rem")
                .setFlexGrow(0);
        list.addColumn(new ComponentRenderer<Component, EditionLine>(this::moments))
                .setHeader(getTranslation("edition.moments"))
                .setWidth("12.5rem")
                .setFlexGrow(0);
        number("cases.new");
        number("cases.cumulative");
        list.addColumn(this::account)
                .setHeader(getTranslation("edition.account"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        list.addColumn(new ComponentRenderer<Component, EditionLine>(this::papers))
                .setHeader(getTranslation("edition.papers"))
                .setWidth("9.75rem")
                .setFlexGrow(0);
    }

    private void number(String figure) {
        list.addColumn(line -> line.figure(figure)
                        .map(value -> spoken.number(value, EditionLine.decimals(figure)))
                        .orElse("–"))
                .setHeader(getTranslation("figure." + figure))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private String account(EditionLine line) {
        var received = line.edition().received();
        var counted = line.edition().counted();
        return received == null || counted == null
                ? "–"
                : getTranslation(
                        "edition.account.sum",
                        spoken.number(received),
                        spoken.number(counted),
                        spoken.number(received - counted));
    }

    private Component link(EditionLine line) {
        var edition = line.edition();
        var link = new RouterLink(
                getTranslation("edition.name", spoken.day(edition.day()), edition.revision()),
                EditionView.class,
                edition.publicId().toString());
        return nation ? new Div(link, new Div(names.name(edition.publisherCode(), getLocale()))) : link;
    }

    private Component moments(EditionLine line) {
        var publishedAt = line.edition().publishedAt();
        var published = new Div(publishedAt == null ? "–" : spoken.moment(publishedAt));
        published.addClassName("secondary");
        return new Div(new Div(spoken.moment(line.edition().knownAt())), published);
    }

    private Component papers(EditionLine line) {
        var papers = new Div();
        papers.addClassName("papers");
        line.papers().stream()
                .filter(file -> !file.path().contains("/"))
                .sorted(Comparator.comparing(EditionLine::place))
                .forEach(file -> papers.add(PaperLink.brief(line, file)));
        var all = new RouterLink(
                getTranslation("edition.open-data"),
                EditionView.class,
                line.edition().publicId().toString());
        all.addClassName("paper");
        papers.add(all);
        return papers;
    }
}
