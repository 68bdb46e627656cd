package jp.hersys.capture.persons;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.hersys.calendar.Jst;
import jp.hersys.capture.frame.EmptyState;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.PagedList;
import jp.hersys.capture.frame.SearchBox;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.persons.FoundPerson;
import jp.hersys.persons.NotAnId;
import jp.hersys.persons.PersonDesk;
import jp.hersys.persons.TypedId;

/// 対象者: whoever is looked for, as far as the reader may see. Without words nobody is listed.
@Route(value = "persons", layout = MainLayout.class)
@RolesAllowed(StaffUser.PERSONS)
class PersonsView extends Main implements HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;

    private final transient PersonDesk desk;
    private final transient SignedIn signedIn;
    private final transient PersonWords words;
    private final SearchBox search = new SearchBox(
            getTranslation("notifications.search"), getTranslation("notifications.search.example"), this::look);
    private final PagedList<FoundPerson> list =
            new PagedList<>(getTranslation("persons.list"), (last, limit) -> this.found);
    private final Paragraph more = new Paragraph(getTranslation("persons.more", PagedList.ROWS));
    private final EmptyState begin =
            new EmptyState(getTranslation("persons.begin"), getTranslation("persons.begin.what-to-do"));
    private final EmptyState nobody =
            new EmptyState(getTranslation("persons.nobody"), getTranslation("persons.nobody.what-to-do"));
    private final EmptyState wrongDigit =
            new EmptyState(getTranslation("persons.nobody"), getTranslation("persons.check-digit"));
    private transient List<FoundPerson> found = List.of();

    PersonsView(Register register, SignedIn signedIn, AreaNames names) {
        this.desk = register.personDesk();
        this.signedIn = signedIn;
        this.words = new PersonWords(CodeLists.shipped(), names, new Spoken(getLocale()), Jst.today(register.clock()));
        addClassName("page");
        var head = new Div(new H1(getTranslation("persons.title")), new Paragraph(getTranslation("persons.what")));
        head.addClassName("page-head");
        add(head);
        if (!desk.maySearch(signedIn.actor())) {
            var none =
                    new EmptyState(getTranslation("persons.no-search"), getTranslation("persons.no-search.what-to-do"));
            none.add(new Anchor("work-list", getTranslation("work-list.title")));
            add(none);
            return;
        }
        columns();
        list.opens(this::open);
        search.addKeyPressListener(Key.ENTER, enter -> openTheOnlyOne());
        var bar = new Div(search);
        bar.addClassName("search-bar");
        more.getElement().setAttribute("role", "status");
        add(bar, list, more, begin, nobody, wrongDigit);
        search.setAutofocus(true);
        look();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("persons.title"));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("persons");
    }

    private void look() {
        var wanted = NotificationSearch.read(search.getValue());
        var answer = wanted == null
                ? new PersonDesk.Found(List.of(), false)
                : desk.search(wanted, PagedList.ROWS, signedIn.actor());
        found = answer.persons();
        list.begin();
        more.setVisible(answer.more());
        begin.setVisible(wanted == null);
        boolean wrong = TypedId.read(search.getValue()) instanceof NotAnId id
                && id.fault() == NotAnId.Fault.CHECK_DIGIT
                && found.isEmpty();
        wrongDigit.setVisible(wrong);
        nobody.setVisible(wanted != null && found.isEmpty() && !wrong);
    }

    private void openTheOnlyOne() {
        if (found.size() == 1) {
            open(found.getFirst());
        }
    }

    private void open(FoundPerson person) {
        UI.getCurrent().navigate(PersonView.class, person.publicId().toString());
    }

    private void columns() {
        list.column("person.name", "14rem", this::name).setFlexGrow(1);
        list.column("persons.born", "15rem", this::born);
        list.column("person.hersys-id", "12rem", this::id);
        list.column("persons.last-notified", "11rem", each -> new Span(words.day(each.lastNotified())));
    }

    private Component name(FoundPerson person) {
        var link = new RouterLink(
                person.nameKanji(), PersonView.class, person.publicId().toString());
        link.addClassName("person-name");
        var kana = new Div(person.nameKana());
        kana.addClassName("secondary");
        return new Div(link, kana);
    }

    private Component born(FoundPerson person) {
        var sex = new Div(words.label("sexes", person.sexCode()));
        sex.addClassName("secondary");
        return new Div(new Div(words.born(person.birthDate(), this)), sex);
    }

    private Component id(FoundPerson person) {
        var cell = new Div(new Div(person.idToRead()));
        if (person.records() > 1) {
            var records = new Div(getTranslation("persons.records", person.records()));
            records.addClassName("secondary");
            cell.add(records);
        }
        return cell;
    }
}
