package jp.hersys.capture.editions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.hersys.capture.frame.Chips;
import jp.hersys.capture.frame.EmptyState;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.PagedList;
import jp.hersys.capture.frame.SearchBox;
import jp.hersys.capture.frame.Watch;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.editions.EditionDesk;
import jp.hersys.editions.EditionEntry;
import jp.hersys.editions.EditionSearch;
import jp.hersys.editions.EditionState;
import jp.hersys.register.Duty;
import org.jspecify.annotations.Nullable;

/// 公表: what was asked for and published, newest first, and the one button that publishes.
@Route(value = "editions", layout = MainLayout.class)
@RolesAllowed("READER")
class EditionsView extends Main implements HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;

    private final transient EditionDesk desk;
    private final transient SignedIn signedIn;
    private final transient SearchWords words;
    private final RequestList requests;
    private final SearchBox search =
            new SearchBox(getTranslation("editions.search"), getTranslation("editions.search.example"), this::begin);
    private final Chips<EditionState> states = new Chips<>(getTranslation("list.filter"), false, this::begin);
    private final PagedList<EditionEntry> list = new PagedList<>(getTranslation("editions.title"), this::page);
    private final EmptyState empty;
    private final EmptyState nothingFound =
            new EmptyState(getTranslation("list.nothing-found"), getTranslation("list.nothing-found.what-to-do"));
    private final transient Watch watch = new Watch(this, this::look);

    EditionsView(Register register, SignedIn signedIn, AreaNames names) {
        this.desk = register.editionDesk();
        this.signedIn = signedIn;
        this.words = new SearchWords(names, getLocale());
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
        for (var state : EditionState.values()) {
            states.chip(state, getTranslation("edition.state." + state));
        }
        boolean nation = signedIn.staff().publisher().isNation();
        new EditionColumns(new Spoken(getLocale()), names, register.clock(), nation).fill(list.grid());
        list.opens(EditionsView::open);
        var bar = new Div(search, states);
        bar.addClassName("search-bar");
        add(head, requests, bar, list, empty, nothingFound);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("editions.title"));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("publish", "search", "figures");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        watch.start();
    }

    private void begin() {
        list.begin();
        showWhatIsThere();
    }

    private boolean look() {
        boolean runs = requests.look();
        list.look();
        showWhatIsThere();
        MainLayout.around(this).ifPresent(MainLayout::refresh);
        return runs;
    }

    private void showWhatIsThere() {
        boolean nothing = list.rows().isEmpty();
        boolean everything = words.read(search.words(), states.chosen())
                .filter(EditionSearch::isOpen)
                .isPresent();
        empty.setVisible(nothing && everything);
        nothingFound.setVisible(nothing && !everything);
    }

    private List<EditionEntry> page(@Nullable EditionEntry last, int limit) {
        return words.read(search.words(), states.chosen())
                .map(wanted -> desk.entries(wanted, last, limit, signedIn.actor()))
                .orElse(List.of());
    }

    private static void open(EditionEntry entry) {
        var edition = entry.publicId();
        if (edition != null) {
            UI.getCurrent().navigate(EditionView.class, edition.toString());
        }
    }
}
