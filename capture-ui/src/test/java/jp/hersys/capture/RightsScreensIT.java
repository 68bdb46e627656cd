package jp.hersys.capture;

import static jp.hersys.rights.DataGroup.IDENTITY;
import static jp.hersys.rights.DataGroup.NOTIFICATION;
import static jp.hersys.rights.DataGroup.WHEREABOUTS;
import static jp.hersys.rights.Operation.CONFIRM;
import static jp.hersys.rights.Operation.READ;
import static jp.hersys.rights.Operation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.UI;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jp.hersys.accounts.Account;
import jp.hersys.audit.NotAllowed;
import jp.hersys.capture.frame.SearchBox;
import jp.hersys.codelists.Code;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.RegisterExtension;
import jp.hersys.episodes.Decision;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.NotificationDesk.Change;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.FoundPerson;
import jp.hersys.persons.Happening;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.rights.AccessRules;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import jp.hersys.rights.Relation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// Who sees and does what through the desks, on the screens and in what leaves the register: every type of organisation
/// in every relation to one record, against the one table of rights; each type in some relations, in the long run in
/// all. The same by raw SQL, always with all, is `AccessMatrixIT`.
class RightsScreensIT extends WithoutBrowser {

    private static final boolean LONG = Boolean.getBoolean("hersys.long");
    private static final int SHARE = 4;
    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);
    private static final AccessRules RULES = AccessRules.shipped();
    private static final String NAME = "加賀 ハナ";
    private static final String STREET = "広坂1-1";
    private static final String PHONE = "0760000002";
    private static final String NOTHING = "ここには何もありません";

    @Autowired
    private WebApplicationContext context;

    private Kanazawa town;
    private MockMvc downloads;
    private FiledNotification filed;
    private UUID person;

    /// Somebody of an organisation of a type that stands in a relation to the record.
    private record Cell(String type, Relation relation, Organisation organisation, String login) {

        Actor actor() {
            return new Actor.StaffMember(login, organisation.publisherCode(), Duty.CLERK, organisation.standing());
        }

        boolean may(DataGroup group, Operation operation) {
            return RULES.relations(type, group, operation).contains(relation);
        }

        boolean reads(DataGroup group) {
            return may(group, READ);
        }
    }

    @BeforeEach
    void a_record() {
        town = new Kanazawa(register);
        var centre = Kanazawa.staff("nakamura", town.centre);
        filed = register.notificationDesk()
                .find(town.notify(Map.of()).publicId(), centre)
                .orElseThrow();
        person = register.personDesk()
                .named(filed.personId(), centre)
                .orElseThrow()
                .publicId();
        downloads = MockMvcBuilders.standaloneSetup(context.getBean("notificationDownloads"))
                .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                .build();
    }

    @TestFactory
    Stream<DynamicTest> what_desks_screens_and_papers_show_is_what_the_table_of_rights_says() {
        var types = CodeLists.shipped().codes("organisation-types").stream()
                .map(Code::code)
                .toList();
        return types.stream()
                .flatMap(type -> Arrays.stream(Relation.values())
                        .filter(relation -> LONG || (types.indexOf(type) + relation.ordinal()) % SHARE == 0)
                        .map(relation -> DynamicTest.dynamicTest(
                                "type " + type + " as " + relation, () -> tryAll(cell(type, relation)))));
    }

    private void tryAll(Cell cell) throws Exception {
        var found = new SoftAssertions();
        readAtTheDesks(cell, found);
        searchAtTheDesks(cell, found);
        doAtTheDesks(cell, found);
        look(cell, found);
        print(cell, found);
        found.assertAll();
    }

    private void readAtTheDesks(Cell cell, SoftAssertions found) {
        var read = register.notificationDesk().find(filed.publicId(), cell.actor());
        found.assertThat(read.isPresent()).as("desk: notification").isEqualTo(cell.reads(NOTIFICATION));
        read.ifPresent(each -> {
            var answers = each.answers();
            found.assertThat(answers.has("name-kanji")).as("desk: name").isEqualTo(cell.reads(IDENTITY));
            found.assertThat(answers.has("location-line")).as("desk: address").isEqualTo(cell.reads(WHEREABOUTS));
            found.assertThat(answers.has("location-phone"))
                    .as("desk: telephone")
                    .isEqualTo(cell.reads(WHEREABOUTS));
            found.assertThat(answers.has("category")).as("desk: category").isTrue();
        });
        var record = register.personDesk().find(person, cell.actor());
        found.assertThat(record.isPresent()).as("desk: person").isEqualTo(cell.reads(IDENTITY));
        record.ifPresent(each -> {
            found.assertThat(each.whereabouts().locationLine().contains("広坂"))
                    .as("desk: whereabouts of the person")
                    .isEqualTo(cell.reads(WHEREABOUTS));
            found.assertThat(each.timeline().stream().anyMatch(Happening.Notified.class::isInstance))
                    .as("desk: notification in the timeline")
                    .isEqualTo(cell.reads(NOTIFICATION));
        });
        boolean any = Arrays.stream(DataGroup.values()).anyMatch(group -> group.isOfPersons() && cell.reads(group));
        found.assertThat(register.careDesk()
                        .find(filed.episodeId(), cell.actor())
                        .isPresent())
                .as("desk: that there is an episode")
                .isEqualTo(any);
    }

    private void searchAtTheDesks(Cell cell, SoftAssertions found) {
        for (var typed : List.of("加賀", "1940-03-02")) {
            found.assertThat(names(cell, typed))
                    .as("desk: persons by " + typed)
                    .isEqualTo(
                            cell.reads(IDENTITY) && register.personDesk().maySearch(cell.actor())
                                    ? List.of(NAME)
                                    : List.of());
        }
        var byNumber = new NotificationSearch(
                NotificationSearch.read(filed.number()), List.of(), null, NotificationSearch.Order.NEWEST);
        found.assertThat(register.notificationLists().search(byNumber, null, 10, cell.actor()))
                .as("desk: notifications by number")
                .hasSize(cell.reads(NOTIFICATION) ? 1 : 0);
    }

    private List<String> names(Cell cell, String typed) {
        try {
            var keys = Objects.requireNonNull(NotificationSearch.read(typed));
            return register.personDesk().search(keys, 10, cell.actor()).persons().stream()
                    .map(FoundPerson::nameKanji)
                    .toList();
        } catch (NotAllowed refused) {
            return List.of();
        }
    }

    /// Everybody tries what only few may, with what the health centre saw.
    private void doAtTheDesks(Cell cell, SoftAssertions found) {
        var desk = register.notificationDesk();
        boolean writes = Stream.of(IDENTITY, WHEREABOUTS, NOTIFICATION).allMatch(group -> cell.may(group, WRITE));
        boolean confirms = writes && cell.may(NOTIFICATION, CONFIRM);
        found.assertThat(succeeds(() -> {
                    var confirmed = desk.confirm(List.of(filed), cell.actor());
                    return !confirmed.isEmpty()
                            && desk.undo(confirmed, cell.actor()).size() == 1;
                }))
                .as("desk: confirmation")
                .isEqualTo(confirms);
        seeAgain();
        found.assertThat(succeeds(() -> desk.giveBack(filed, "?", cell.actor()) instanceof Change.Done))
                .as("desk: return")
                .isEqualTo(confirms);
        seeAgain();
        var corrected = filed.answers().with("note", "追記 " + cell.login());
        found.assertThat(succeeds(() -> desk.correct(filed, corrected, "確認", cell.actor()) instanceof Change.Done))
                .as("desk: correction")
                .isEqualTo(writes);
        seeAgain();
        found.assertThat(succeeds(
                        () -> register.careDesk().relate(filed.episodeId(), town.otherCentre.id(), "", cell.actor())
                                == Decision.DONE))
                .as("desk: relating by who has not the care")
                .isFalse();
    }

    private static boolean succeeds(BooleanSupplier deed) {
        try {
            return deed.getAsBoolean();
        } catch (NotAllowed refused) {
            return false;
        } catch (DataAccessException refused) {
            assertThat(refused).rootCause().hasMessageContaining("row-level security");
            return false;
        }
    }

    private void seeAgain() {
        filed = register.notificationDesk()
                .find(filed.publicId(), Kanazawa.staff("nakamura", town.centre))
                .orElseThrow();
    }

    private void look(Cell cell, SoftAssertions found) {
        boolean notification = cell.reads(NOTIFICATION);
        boolean identity = cell.reads(IDENTITY);
        as(cell.login(), "notifications/" + filed.publicId());
        found.assertThat(heading())
                .as("screen: notification")
                .isEqualTo(notification ? "届出 " + filed.number() : NOTHING);
        shows(found, "screen: name", text(), NAME, notification && identity);
        shows(found, "screen: address", text(), STREET, notification && cell.reads(WHEREABOUTS));
        shows(found, "screen: telephone", text(), PHONE, notification && cell.reads(WHEREABOUTS));
        found.assertThat(buttons())
                .as("screen: who did not receive it decides nothing")
                .doesNotContain("確認する", "照会して差し戻す", "訂正する");
        UI.getCurrent().navigate("persons/" + person);
        roundTrip();
        found.assertThat(heading()).as("screen: person").isEqualTo(identity ? NAME : NOTHING);
        shows(found, "screen: address of the person", text(), STREET, identity && cell.reads(WHEREABOUTS));
        shows(found, "screen: telephone of the person", text(), PHONE, identity && cell.reads(WHEREABOUTS));
        shows(found, "screen: way to the notification", text(), filed.number(), identity && notification);
        UI.getCurrent().navigate("notifications");
        roundTrip();
        var search = find(SearchBox.class).all();
        found.assertThat(search).as("screen: list").hasSize(RULES.allow(cell.type(), NOTIFICATION, READ) ? 1 : 0);
        for (var box : search) {
            box.setValue(filed.number());
            roundTrip();
            found.assertThat(list().rows()).as("screen: search").hasSize(notification ? 1 : 0);
        }
    }

    /// What leaves the register about persons is the official form.
    private void print(Cell cell, SoftAssertions found) throws Exception {
        var answer = downloads
                .perform(get("/downloads/notifications/form.pdf?id=" + filed.publicId()))
                .andReturn()
                .getResponse();
        found.assertThat(answer.getStatus()).as("paper").isEqualTo(cell.reads(NOTIFICATION) ? 200 : 404);
        var text = answer.getStatus() == 200 ? words(answer.getContentAsByteArray()) : "";
        shows(found, "paper: name", text, NAME, cell.reads(NOTIFICATION) && cell.reads(IDENTITY));
        shows(found, "paper: address", text, STREET, cell.reads(NOTIFICATION) && cell.reads(WHEREABOUTS));
    }

    private static String words(byte[] paper) throws Exception {
        try (var pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static void shows(SoftAssertions found, String what, String text, String words, boolean shown) {
        found.assertThat(text.contains(words)).as(what).isEqualTo(shown);
    }

    private Cell cell(String type, Relation relation) throws SQLException {
        var login = ("t" + type + "-" + relation).toLowerCase(Locale.ROOT);
        var body = body(type, relation);
        var organisation = register.access().write(NATION, () -> {
            var made = register.organisations().make(organisation(type, new LocalGovernmentCode(body)));
            register.accounts()
                    .insert(new Account(
                            login, login, login, Duty.CLERK, new LocalGovernmentCode(body), "x", true, null));
            register.organisations().join(login, made, new LocalGovernmentCode(body));
            return register.organisations().find(made).orElseThrow();
        });
        if (relation != Relation.JURISDICTION) {
            relate(organisation, relation);
        }
        return new Cell(type, relation, organisation, login);
    }

    private Organisation organisation(String type, LocalGovernmentCode body) {
        return Organisation.toBeMade(type, "それ", body, town.centre.id());
    }

    private void relate(Organisation organisation, Relation relation) throws SQLException {
        try (var superuser = RegisterExtension.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("""
                    insert into episode_relations (episode_id, person_id, publisher_code, organisation_id, relation,
                        care_centre_id, until_at, granted_by, reason)
                    select id, person_id, '172014', %s, '%s', %s, now() + interval '1 hour', 'x', 'x' from episodes""".formatted(organisation.id(), relation, town.centre.id()));
        }
    }

    /// The health centre that received it belongs to the publisher that counts; others may lie anywhere.
    private static String body(String type, Relation relation) {
        return switch (relation) {
            case JURISDICTION -> bodyAbove(type);
            case OWN -> type.equals(Organisation.HEALTH_CENTRE) ? "172014" : "160008";
            default -> "160008";
        };
    }

    private static String bodyAbove(String type) {
        return switch (type) {
            case "01", "11" -> "000000";
            case "02", "03" -> "170003";
            default -> "172014";
        };
    }
}
