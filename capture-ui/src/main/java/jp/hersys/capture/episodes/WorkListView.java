package jp.hersys.capture.episodes;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.EmptyState;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.PagedList;
import jp.hersys.capture.frame.Watch;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.episodes.WorkItem;
import jp.hersys.episodes.WorkListDesk;
import jp.hersys.persons.PersonSearch;
import org.jspecify.annotations.Nullable;

/// 担当一覧: to a contractor or a registration centre whom it follows up and until when, what ends first on top. Nobody
/// else is listed or found here. Refreshes itself.
@Route(value = "work-list", layout = MainLayout.class)
@RolesAllowed(StaffUser.WORK_LIST)
class WorkListView extends Main implements HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;

    private final transient WorkListDesk desk;
    private final transient SignedIn signedIn;
    private final transient Spoken spoken = new Spoken(getLocale());
    private final PagedList<WorkItem> list = new PagedList<>(getTranslation("work-list.title"), this::page);
    private final EmptyState empty =
            new EmptyState(getTranslation("work-list.empty"), getTranslation("work-list.empty.what-to-do"));
    private final EmptyState nobody =
            new EmptyState(getTranslation("work-list.nobody"), getTranslation("work-list.nobody.what-to-do"));
    private final transient Watch watch = new Watch(this, this::look);
    private transient List<PersonSearch> wanted = List.of();
    private transient List<WorkItem> found = List.of();
    private transient LocalDate today;
    private String mark = "";

    WorkListView(Register register, SignedIn signedIn) {
        this.desk = register.workListDesk();
        this.signedIn = signedIn;
        this.today = desk.today(signedIn.actor());
        addClassName("page");
        var head = new Div(new H1(getTranslation("work-list.title")), new Paragraph(getTranslation("work-list.what")));
        head.addClassName("page-head");
        columns();
        list.opens(item -> UI.getCurrent().navigate("persons/" + item.person()));
        add(head, new ExactItemsForm(this::search), list, empty, nobody);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("work-list.title"));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("work-list");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        mark = desk.mark(signedIn.actor());
        show(list::begin);
        watch.start();
    }

    /// Who was found stays in sight until the search is cleared, unless the list changed.
    private boolean look() {
        var now = desk.mark(signedIn.actor());
        var day = desk.today(signedIn.actor());
        if (!now.equals(mark) || !day.equals(today)) {
            mark = now;
            today = day;
            // a row that is the same may have its last day by now
            list.grid().getDataProvider().refreshAll();
            found = wanted.isEmpty() ? found : desk.search(wanted, signedIn.actor());
            show(list::look);
        }
        return true;
    }

    private void search(List<PersonSearch> items) {
        wanted = items;
        found = items.isEmpty() ? List.of() : desk.search(items, signedIn.actor());
        show(list::begin);
    }

    private void show(Runnable reading) {
        reading.run();
        boolean nothing = list.rows().isEmpty();
        empty.setVisible(nothing && wanted.isEmpty());
        nobody.setVisible(nothing && !wanted.isEmpty());
    }

    private List<WorkItem> page(@Nullable WorkItem last, int limit) {
        if (!wanted.isEmpty()) {
            return found;
        }
        return desk.list(last, limit, signedIn.actor());
    }

    private void columns() {
        list.column("work-list.until", "11rem", this::until);
        list.column("person.name", "13rem", this::name).setFlexGrow(1);
        list.column("persons.born", "11rem", this::born);
        list.column("person.hersys-id", "10rem", item -> new Div(item.idToRead()));
        list.column("work-list.asked", "14rem", this::asked).setFlexGrow(1);
    }

    private Component until(WorkItem item) {
        var day = item.until();
        var cell = new Div(new Div(day == null ? getTranslation("work-list.registered") : spoken.day(day)));
        if (today.equals(day)) {
            cell.add(new Badge(Badge.Tone.ATTENTION, getTranslation("work-list.last-day")));
        }
        return cell;
    }

    private Component name(WorkItem item) {
        var link = new Anchor("persons/" + item.person(), item.nameKanji());
        link.addClassName("person-name");
        return new Div(link, secondary(item.nameKana()));
    }

    private Component born(WorkItem item) {
        var birthDate = item.birthDate();
        return new Div(
                new Div(birthDate == null ? "" : spoken.day(birthDate)),
                secondary(spoken.label(CodeLists.shipped(), "sexes", item.sexCode())));
    }

    private Component asked(WorkItem item) {
        return new Div(new Div(item.task()), secondary(item.careCentre()));
    }

    private static Div secondary(String words) {
        var line = new Div(words);
        line.addClassName("secondary");
        return line;
    }
}
