package jp.hersys.capture.persons;

import com.vaadin.flow.component.AttachEvent;
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
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hersys.calendar.Jst;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.PublicId;
import jp.hersys.capture.frame.Watch;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.persons.FoundPerson;
import jp.hersys.persons.HersysId;
import jp.hersys.persons.PersonDesk;
import jp.hersys.persons.PersonRecord;
import jp.hersys.persons.Protection;
import org.jspecify.annotations.Nullable;

/// One person: who, how to reach, and one timeline over all episodes that the reader may see.
@Route(value = "persons", layout = MainLayout.class)
@RolesAllowed(StaffUser.PERSONS)
class PersonView extends Main implements HasUrlParameter<String>, HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;

    private final transient PersonDesk desk;
    private final transient SignedIn signedIn;
    private final transient PersonWords words;
    private final transient Watch watch = new Watch(this, this::look);
    private String title = "";
    private String mark = "";
    private @Nullable UUID shown;

    PersonView(Register register, SignedIn signedIn, AreaNames names) {
        this.desk = register.personDesk();
        this.signedIn = signedIn;
        this.words = new PersonWords(
                CodeLists.shipped(),
                names,
                new Spoken(getLocale()),
                Jst.dayOf(register.clock().instant()));
        addClassNames("page", "person-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        show(PublicId.read(address)
                .flatMap(id -> desk.find(id, signedIn.actor()))
                .orElseThrow(NotFoundException::new));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        watch.start();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }

    @Override
    public List<String> helpTopics() {
        return List.of("person", "persons", "keys");
    }

    /// A HER-SYS ID in groups, one of before as it is.
    static String id(String digits) {
        return HersysId.isValid(digits) ? new HersysId(digits).grouped() : digits;
    }

    /// What others record, relate or hide meanwhile is seen; once the record is out of sight, nothing of it stays.
    private boolean look() {
        var open = shown;
        if (open == null) {
            return false;
        }
        var now = desk.mark(open, signedIn.actor());
        if (now.isEmpty()) {
            shown = null;
            removeAll();
            tell("person.out-of-sight");
        } else if (!now.get().equals(mark)) {
            desk.find(open, signedIn.actor()).ifPresent(this::show);
        }
        return shown != null;
    }

    private void show(PersonRecord person) {
        removeAll();
        shown = person.main().publicId();
        mark = desk.mark(shown, signedIn.actor()).orElse("");
        // The name stays out of the history of the browser.
        title = getTranslation("person.title", person.main().idToRead());
        var back = desk.maySearch(signedIn.actor())
                ? new Anchor("persons", getTranslation("persons.back"))
                : new Anchor("work-list", getTranslation("work-list.back"));
        back.addClassName("back");
        add(back);
        var head = new Div(new H1(person.main().nameKanji()));
        head.addClassName("title-line");
        if (person.protection() != Protection.NONE) {
            head.add(new Badge(Badge.Tone.ATTENTION, getTranslation("person.protected")));
        }
        add(head, facts(person));
        reach(person);
        var past =
                new Div(new H2(getTranslation("notification.history")), new PersonTimeline(person.timeline(), words));
        past.addClassName("history");
        add(past);
    }

    private Facts facts(PersonRecord person) {
        var main = person.main();
        var facts = new Facts().fact(getTranslation("person.hersys-id"), main.idToRead());
        var others = Stream.concat(person.others().stream().map(FoundPerson::idToRead), person.formerIds().stream())
                .collect(Collectors.joining("、"));
        if (!others.isEmpty()) {
            facts.fact(getTranslation("person.other-ids"), others);
        }
        facts.fact(getTranslation("person.kana"), main.nameKana());
        if (!main.nameLatin().isEmpty()) {
            facts.fact(getTranslation("person.latin"), main.nameLatin());
        }
        return facts.fact(getTranslation("person.sex"), words.label("sexes", main.sexCode()))
                .fact(getTranslation("person.birth-date"), words.born(main.birthDate(), this));
    }

    private void reach(PersonRecord person) {
        if (person.protection() == Protection.HIDDEN) {
            tell("person.hidden").addClassName("card-attention");
            return;
        }
        var whereabouts = person.whereabouts();
        var facts = new Facts();
        fact(facts, "person.location", words.location(whereabouts));
        fact(facts, "person.address", words.address(whereabouts));
        fact(facts, "person.phone", words.phones(whereabouts));
        add(facts);
        if (person.protection() == Protection.NAMED) {
            add(new Paragraph(getTranslation("person.protected.named")));
        }
    }

    private Div tell(String text) {
        var sentence = new Paragraph(getTranslation(text));
        sentence.addClassName("card-sentence");
        var card = new Div(sentence);
        card.addClassName("card");
        add(card);
        return card;
    }

    private void fact(Facts facts, String label, String text) {
        if (!text.isEmpty()) {
            facts.fact(getTranslation(label), text);
        }
    }
}
