package jp.hersys.capture.notifications;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import jp.hersys.calendar.Jst;
import jp.hersys.capture.episodes.CareNewsCards;
import jp.hersys.capture.episodes.CareReader;
import jp.hersys.capture.episodes.WorkListButton;
import jp.hersys.capture.frame.Chips;
import jp.hersys.capture.frame.EmptyState;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.PagedList;
import jp.hersys.capture.frame.Pulses;
import jp.hersys.capture.frame.SearchBox;
import jp.hersys.capture.frame.Watch;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.Form;
import jp.hersys.notifications.NotificationLists;
import jp.hersys.notifications.NotificationRules;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.notifications.NotificationSentences;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Duty;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.jspecify.annotations.Nullable;

/// 届出: to a health centre what waits for it, the oldest first; to others what they may see, the
/// newest first. Refreshes itself.
@Route(value = "notifications", layout = MainLayout.class)
@RolesAllowed("NOTIFICATIONS")
class NotificationsView extends Main implements HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;
    private static final String UNCONFIRMED = "unconfirmed";

    private final transient NotificationLists lists;
    private final transient SignedIn signedIn;
    private final transient Pulses pulses;
    private final transient @Nullable Organisation organisation;
    private final transient Spoken spoken = new Spoken(getLocale());
    private final transient LookedAtApart apart;
    private final SearchBox search = new SearchBox(
            getTranslation("notifications.search"), getTranslation("notifications.search.example"), this::searched);
    private final Chips<String> states = new Chips<>(getTranslation("list.filter"), false, this::begin);
    private final PagedList<FiledNotification> list = new PagedList<>(getTranslation("notifications.list"), this::page);
    private final Button confirm = new Button("", click -> preview(chosen()));
    private final Button all = new Button(getTranslation("notifications.choose-all"), click -> chooseAll());
    private final PrintLink print = new PrintLink();
    private final WorkListButton workLists;
    private final Div told = new Div();
    private final Div actions = new Div();
    private final ConfirmedNotice notice;
    private final CareNewsCards news;
    private final EmptyState empty;
    private final EmptyState nothingFound =
            new EmptyState(getTranslation("list.nothing-found"), getTranslation("list.nothing-found.what-to-do"));
    private final transient Watch watch = new Watch(this, this::look);
    private final boolean mayConfirm;
    private boolean searching;
    private String pulse = "";

    NotificationsView(Register register, SignedIn signedIn, AreaNames names, Pulses pulses) {
        this.lists = register.notificationLists();
        this.signedIn = signedIn;
        this.pulses = pulses;
        this.organisation = signedIn.staff().organisation().orElse(null);
        this.mayConfirm = isHealthCentre()
                && signedIn.may(Duty.CLERK)
                && signedIn.staff().may(DataGroup.NOTIFICATION, Operation.CONFIRM);
        var form = Form.shipped();
        var words = new NotificationWords(form, names, spoken);
        this.apart = new LookedAtApart(
                new NotificationRules(form),
                new NotificationSentences(form, getLocale()),
                Jst.today(register.clock()),
                getTranslation("notifications.same-person"));
        this.notice = new ConfirmedNotice(register.notificationDesk(), signedIn.actor(), spoken, this::undone);
        var reader = new CareReader(register, signedIn.staff(), names, form.codes(), spoken);
        this.news = new CareNewsCards(reader);
        this.workLists = new WorkListButton(reader, this::told);
        this.empty = new EmptyState(
                getTranslation("notifications.empty"),
                getTranslation(isHealthCentre() ? "notifications.empty.wait" : "notifications.empty.begin"));
        addClassName("page");
        chips(words);
        new NotificationColumns(words, register.clock()).fill(list.grid());
        list.opens(filed -> UI.getCurrent()
                .navigate(NotificationView.class, filed.publicId().toString()));
        var bar = new Div(search, states);
        bar.addClassName("search-bar");
        add(head(), notice, told, news, bar, actions, list, empty, nothingFound);
        if (mayConfirm) {
            confirming();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("notifications.title"));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("notifications", "confirm-many", "search", "keys");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        begin();
        watch.start();
    }

    private Div head() {
        var head = new Div(new Div(
                new H1(getTranslation("notifications.title")),
                new Paragraph(getTranslation(isHealthCentre() ? "notifications.what" : "notifications.what.own"))));
        head.addClassName("page-head");
        if (signedIn.may(Duty.CLERK) && signedIn.staff().may(DataGroup.NOTIFICATION, Operation.WRITE)) {
            var write = new Button(
                    getTranslation("notifications.new"),
                    click -> UI.getCurrent().navigate("notifications/new"));
            if (!isHealthCentre()) {
                write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            var panel = new Div(write);
            panel.addClassName("action-panel");
            head.add(panel);
        }
        return head;
    }

    private void chips(NotificationWords words) {
        states.chip(UNCONFIRMED, getTranslation("notifications.unconfirmed"));
        for (var state : List.of("S", "R", "C", "W", "M", "T")) {
            states.chip(state, words.label("notification-states", state));
        }
        states.choose(isHealthCentre() ? UNCONFIRMED : null);
    }

    private void confirming() {
        list.grid().setSelectionMode(Grid.SelectionMode.MULTI);
        list.grid().addSelectionListener(change -> showChosen());
        list.on(Key.KEY_C, this::confirmOne);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var hint = new Paragraph(getTranslation("notifications.keys"));
        hint.addClassName("secondary");
        actions.add(all, confirm, print, workLists, hint);
        actions.addClassNames("action-panel", "confirm-panel");
        showChosen();
    }

    private void chooseAll() {
        list.grid().asMultiSelect().setValue(Set.copyOf(waiting(list.rows())));
    }

    private void told(Div what) {
        told.removeAll();
        told.add(what);
        list.grid().deselectAll();
    }

    private boolean isHealthCentre() {
        return organisation != null && organisation.isHealthCentre();
    }

    /// A search is for all states until one is chosen: who looks for a person does not know the state.
    private void searched() {
        var scanned = PrintedCode.read(search.words());
        if (scanned.isPresent()) {
            UI.getCurrent().navigate(NotificationView.class, scanned.get());
            return;
        }
        boolean now = !search.words().isEmpty();
        if (now != searching) {
            searching = now;
            states.choose(!now && isHealthCentre() ? UNCONFIRMED : null);
        }
        begin();
    }

    private void begin() {
        read(list::begin);
    }

    /// Reads the list again only when something happened.
    private boolean look() {
        var actor = signedIn.actor();
        // the mark tells of what the organisation itself received or sent
        var ofOthers = list.rows().stream().filter(row -> !row.isOf(actor)).toList();
        if (!pulse.equals(pulses.of(actor).mark()) || !lists.allHold(ofOthers, actor)) {
            var chosen = list.grid().getSelectedItems();
            read(list::look);
            if (mayConfirm) {
                list.grid()
                        .asMultiSelect()
                        .setValue(Set.copyOf(
                                list.rows().stream().filter(chosen::contains).toList()));
            }
        }
        return true;
    }

    /// The pulse is felt before the list is read: what happens in between is seen at the next look.
    private void read(Runnable reading) {
        pulse = pulses.of(signedIn.actor()).mark();
        news.look();
        reading.run();
        boolean nothing = list.rows().isEmpty();
        boolean open = search.words().isEmpty()
                && (states.chosen() == null || (isHealthCentre() && UNCONFIRMED.equals(states.chosen())));
        empty.setVisible(nothing && open);
        nothingFound.setVisible(nothing && !open);
        boolean waits = !waiting(list.rows()).isEmpty();
        all.setVisible(waits);
        confirm.setVisible(waits);
        actions.setVisible(mayConfirm && !nothing);
        showChosen();
        MainLayout.around(this).ifPresent(MainLayout::look);
    }

    private void showChosen() {
        int count = chosen().size();
        confirm.setText(getTranslation("notifications.confirm.chosen", spoken.number(count)));
        confirm.setEnabled(count > 0);
        var selected = mayConfirm ? list.grid().getSelectedItems() : Set.<FiledNotification>of();
        print.of(selected);
        workLists.of(selected);
    }

    private List<FiledNotification> chosen() {
        if (!mayConfirm) {
            return List.of();
        }
        var selected = list.grid().getSelectedItems();
        return waiting(list.rows()).stream().filter(selected::contains).toList();
    }

    private List<FiledNotification> waiting(List<FiledNotification> rows) {
        return rows.stream()
                .filter(row -> row.isWaiting() && !row.hidden())
                .filter(row -> organisation != null && row.healthCentreId().equals(organisation.id()))
                .toList();
    }

    private void confirmOne(FiledNotification row) {
        var one = waiting(List.of(row));
        if (!apart.apart(one).isEmpty()) {
            preview(one);
        } else if (!one.isEmpty()) {
            confirm(one);
        }
    }

    private void preview(List<FiledNotification> chosen) {
        new ConfirmPreview(chosen, apart.apart(chosen), spoken, this::confirm).open();
    }

    private void undone() {
        MainLayout.around(this).ifPresent(MainLayout::refresh);
        begin();
    }

    private void confirm(List<FiledNotification> chosen) {
        notice.confirm(chosen);
        MainLayout.around(this).ifPresent(MainLayout::refresh);
        read(list::look);
        list.grid().deselectAll();
    }

    private NotificationSearch wanted() {
        var state = states.chosen();
        boolean ownWaiting = UNCONFIRMED.equals(state) && isHealthCentre();
        var order = ownWaiting
                ? NotificationSearch.Order.OLDEST
                : isHealthCentre() ? NotificationSearch.Order.NEWEST : NotificationSearch.Order.RETURNED_FIRST;
        return new NotificationSearch(
                NotificationSearch.read(search.getValue()),
                UNCONFIRMED.equals(state) ? List.of("S", "R") : state == null ? List.of() : List.of(state),
                ownWaiting && organisation != null ? organisation.id() : null,
                order);
    }

    private List<FiledNotification> page(@Nullable FiledNotification last, int limit) {
        return lists.search(wanted(), last, limit, signedIn.actor());
    }
}
