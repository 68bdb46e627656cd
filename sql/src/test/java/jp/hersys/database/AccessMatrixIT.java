package jp.hersys.database;

import static jp.hersys.rights.DataGroup.IDENTITY;
import static jp.hersys.rights.DataGroup.NOTIFICATION;
import static jp.hersys.rights.DataGroup.WHEREABOUTS;
import static jp.hersys.rights.Operation.CONFIRM;
import static jp.hersys.rights.Operation.READ;
import static jp.hersys.rights.Operation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.hersys.codelists.Code;
import jp.hersys.codelists.CodeLists;
import jp.hersys.rights.AccessRules;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import jp.hersys.rights.Relation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Who sees and writes what of a person's record, by raw SQL as the application role: every type of organisation in
/// every relation to an episode, against the one table of rights. Then what no table says: the ways around it.
@ExtendWith(RegisterExtension.class)
class AccessMatrixIT {

    /// Tables whose rows are reached through a relation to an episode, and what surrounds them.
    static final List<String> TABLES = List.of(
            "organisations",
            "memberships",
            "persons",
            "episodes",
            "episode_relations",
            "person_versions",
            "person_keys",
            "person_links",
            "whereabouts_versions",
            "protections",
            "notifications",
            "notification_versions",
            "notification_answers",
            "notification_drafts",
            "reads_without_task",
            "reading_checks",
            "form_switches",
            "fixed_moments",
            "counting_rules",
            "transfers",
            "emergency_reviews");

    private static final String KANAZAWA = "172014";
    private static final String ISHIKAWA = "170003";
    private static final String TOYAMA = "160008";
    private static final AccessRules RULES = AccessRules.shipped();

    /// A deed and the right that it needs.
    private record Deed(DataGroup group, Operation operation, String name, String sql) {}

    // The record lies at keys 1; organisation 1 is its health centre, 9 the one that tries.
    private static final List<Deed> LOOKS = List.of(
            new Deed(IDENTITY, READ, "name", "select from person_versions"),
            new Deed(IDENTITY, READ, "search", "select from person_keys where kind = 'name' and key = '山田花子'"),
            new Deed(IDENTITY, READ, "protection", "select from protections"),
            new Deed(IDENTITY, READ, "answers", "select from notification_answers where data_group = 'IDENTITY'"),
            new Deed(WHEREABOUTS, READ, "address", "select from whereabouts_versions"),
            new Deed(WHEREABOUTS, READ, "answers", "select from notification_answers where data_group = 'WHEREABOUTS'"),
            new Deed(NOTIFICATION, READ, "notification", "select from notifications"),
            new Deed(NOTIFICATION, READ, "state", "select from notification_versions"),
            new Deed(
                    NOTIFICATION,
                    READ,
                    "answers",
                    "select from notification_answers where data_group = 'NOTIFICATION'"));

    private static final List<Deed> DEEDS = List.of(
            new Deed(
                    IDENTITY,
                    WRITE,
                    "name",
                    "insert into person_versions values (1, 2, now(), now() + interval '1 day', 'x', '山田花', '', '', '2', null)"),
            new Deed(IDENTITY, WRITE, "search", "insert into person_keys values (1, 'name', 'x')"),
            new Deed(
                    IDENTITY,
                    WRITE,
                    "answers",
                    "insert into notification_answers values (1, 2, 'IDENTITY', 1, 1, '172014', '{}')"),
            new Deed(WHEREABOUTS, WRITE, "address", """
                    insert into whereabouts_versions values (1, 2, 1, '172014', now(), now() + interval '1 day', 'x', '{}')"""),
            new Deed(
                    NOTIFICATION,
                    CONFIRM,
                    "protection",
                    "insert into protections (person_id, until_at, reason, readers, set_by) values (1, now(), 'x', '{}', 'x')"),
            new Deed(
                    WHEREABOUTS,
                    WRITE,
                    "answers",
                    "insert into notification_answers values (1, 2, 'WHEREABOUTS', 1, 1, '172014', '{}')"),
            new Deed(NOTIFICATION, WRITE, "notification", """
                    insert into notifications (number, episode_id, person_id, publisher_code, institution_id, health_centre_id,
                        channel_code, submission_key, submitted_at, submitted_by)
                    values ('x', 1, 1, '172014', 2, 1, '1', gen_random_uuid(), now(), 'x')"""),
            new Deed(NOTIFICATION, WRITE, "state", version("S")),
            new Deed(
                    NOTIFICATION,
                    WRITE,
                    "answers",
                    "insert into notification_answers values (1, 2, 'NOTIFICATION', 1, 1, '172014', '{}')"),
            new Deed(NOTIFICATION, CONFIRM, "confirmation", version("C")),
            new Deed(NOTIFICATION, CONFIRM, "return", version("R")));

    private final Register register;

    AccessMatrixIT(Register register) {
        this.register = register;
    }

    @BeforeEach
    void a_clinic_notified_a_health_centre_of_hanako() throws SQLException {
        asNobody("""
                insert into organisations (id, type_code, name, publisher_code, health_centre_id) overriding system value values
                    (1, '05', '金沢市保健所', '172014', null),
                    (2, '06', 'ひがし内科', '172014', 1),
                    (3, '05', '石川中央保健所', '170003', null),
                    (4, '05', '富山市保健所', '160008', null);
                alter table persons alter id restart with 100;
                alter table episodes alter id restart with 100;
                alter table notifications alter id restart with 100;
                insert into persons overriding system value values (1, gen_random_uuid(), '12345678901', now() - interval '1 day', 2);
                insert into episodes overriding system value
                    values (1, gen_random_uuid(), 1, '172014', 1, 1, now() - interval '1 day', 2);
                insert into episode_relations (episode_id, person_id, publisher_code, organisation_id, relation, care_centre_id,
                    granted_by) values (1, 1, '172014', 1, 'OWN', 1, 'x'), (1, 1, '172014', 2, 'TREATING', 1, 'x');
                insert into person_versions values (1, 1, now(), null, 'x', '山田花子', 'ヤマダハナコ', '', '2', '1950-01-02');
                insert into person_keys values (1, 'name', '山田花子'), (1, 'phone', '0761234567');
                insert into whereabouts_versions values (1, 1, 1, '172014', now(), null, 'x', '{}');
                insert into protections (person_id, since_at, until_at, reason, readers, set_by)
                    values (1, now() - interval '2 days', now() - interval '1 day', 'x', '{}', 'x');
                insert into notifications overriding system value
                    values (1, gen_random_uuid(), 'H1', 1, 1, '172014', 2, 1, '1', gen_random_uuid(), now(), 'x');
                insert into notification_versions values (1, 1, 1, '172014', now(), null, 'x', 'S', 'V5', '01', null, '2022-10-01', '', 1, 2);
                insert into notification_answers values (1, 1, 'IDENTITY', 1, 1, '172014', '{}'),
                    (1, 1, 'WHEREABOUTS', 1, 1, '172014', '{}'), (1, 1, 'NOTIFICATION', 1, 1, '172014', '{}');
                """);
    }

    @TestFactory
    Stream<DynamicTest> what_a_relation_allows_is_what_the_table_of_rights_says() {
        return CodeLists.shipped().codes("organisation-types").stream()
                .map(Code::code)
                .flatMap(type -> Arrays.stream(Relation.values())
                        .map(relation -> DynamicTest.dynamicTest(
                                "type " + type + " as " + relation, () -> tryAll(type, relation))));
    }

    private void tryAll(String type, Relation relation) throws SQLException {
        var body = relation == Relation.JURISDICTION ? bodyAbove(type) : TOYAMA;
        asNobody("""
                delete from episode_relations where organisation_id = 9;
                delete from organisations where id = 9;
                insert into organisations (id, type_code, name, publisher_code, health_centre_id) overriding system value
                values (9, '%s', 'それ', '%s', 1)""".formatted(type, body));
        if (relation != Relation.JURISDICTION) {
            relate(9, relation, "now() + interval '1 hour'");
        }
        boolean any = Arrays.stream(DataGroup.values())
                .anyMatch(group -> group.isOfPersons()
                        && RULES.relations(type, group, READ).contains(relation));
        var found = new SoftAssertions();
        within(type, body, 9, c -> {
            for (var look : LOOKS) {
                boolean allowed = RULES.relations(type, look.group(), READ).contains(relation);
                found.assertThat(rows(c, look.sql()))
                        .as("%s of %s", look.name(), look.group())
                        .isEqualTo(allowed ? 1 : 0);
            }
            found.assertThat(rows(c, "select from persons"))
                    .as("that there is a person")
                    .isEqualTo(any ? 1 : 0);
            found.assertThat(rows(c, "select from episodes"))
                    .as("that there is an episode")
                    .isEqualTo(any ? 1 : 0);
            for (var deed : DEEDS) {
                boolean allowed =
                        RULES.relations(type, deed.group(), deed.operation()).contains(relation)
                                && RULES.relations(type, deed.group(), WRITE).contains(relation);
                var before = c.setSavepoint();
                found.assertThat(succeeds(c, deed.sql()))
                        .as("%s %s of %s", deed.operation(), deed.name(), deed.group())
                        .isEqualTo(allowed);
                c.rollback(before);
            }
        });
        found.assertAll();
    }

    private static String bodyAbove(String type) {
        return switch (type) {
            case "01", "11" -> "000000";
            case "02", "03" -> ISHIKAWA;
            default -> KANAZAWA;
        };
    }

    @Test
    void every_table_of_a_record_is_tried() throws SQLException {
        var tried = new TreeSet<>(List.of("organisations", "memberships", "persons", "episodes", "episode_relations"));
        tried.add("person_links");
        tried.add("notification_drafts");
        tried.add("reads_without_task");
        tried.add("reading_checks");
        tried.add("form_switches");
        tried.add("fixed_moments");
        tried.add("counting_rules");
        tried.addAll(CareSecurityIT.TABLES);
        for (var deed : LOOKS) {
            tried.add(deed.sql().replaceFirst(".* from (\\w+).*", "$1"));
        }
        assertThat(tried).containsExactlyInAnyOrderElementsOf(TABLES);
    }

    @Test
    void whoever_stands_in_no_relation_sees_nothing_at_all() throws SQLException {
        for (var type : List.of("02", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "20")) {
            asNobody(
                    "insert into organisations (id, type_code, name, publisher_code, health_centre_id) overriding system"
                            + " value values (1%s, '%s', 'それ', '160008', 4)".formatted(type, type));
            for (var table : TABLES) {
                if (!table.equals("organisations")) {
                    within(
                            type,
                            TOYAMA,
                            100 + Integer.parseInt(type),
                            c -> assertThat(rows(c, "select from " + table))
                                    .as("%s seen by %s", table, type)
                                    .isZero());
                }
            }
        }
    }

    @Test
    void a_health_centre_of_the_same_prefecture_sees_nothing_until_it_is_related() throws SQLException {
        within(
                "05",
                ISHIKAWA,
                3,
                c -> assertThat(rows(c, "select from persons")).isZero());
        relate(3, Relation.RELATED, "null");
        within(
                "05",
                ISHIKAWA,
                3,
                c -> assertThat(rows(c, "select from person_versions")).isOne());
        asNobody("update episode_relations set until_at = now() where organisation_id = 3");
        within(
                "05",
                ISHIKAWA,
                3,
                c -> assertThat(rows(c, "select from persons")).isZero());
    }

    @Test
    void a_relation_is_set_by_the_health_centre_that_has_the_care_and_by_nobody_else() throws SQLException {
        var related = relation(3, "RELATED", "null", "");
        within("05", KANAZAWA, 1, c -> assertThat(succeeds(c, related)).isTrue());
        within("05", ISHIKAWA, 3, c -> assertThat(succeeds(c, related)).isFalse());
        within(
                "05",
                ISHIKAWA,
                3,
                c -> assertThat(succeeds(c, relation(3, "OWN", "null", ""))).isFalse());
        within("06", KANAZAWA, 2, c -> assertThat(succeeds(c, related)).isFalse());
        within(
                "06",
                KANAZAWA,
                2,
                c -> assertThat(succeeds(c, relation(2, "ADMITTED", "null", "")))
                        .isFalse());
    }

    @Test
    void a_follow_up_is_set_by_the_care_for_who_may_follow_up_and_ends_on_its_day() throws SQLException {
        var soon = "now() + interval '7 days'";
        asNobody("insert into organisations (id, type_code, name, publisher_code) overriding system value"
                + " values (7, '09', '見守りセンター', '170003'), (8, '13', '陽性者登録センター', '170003')");
        within("05", KANAZAWA, 1, c -> {
            for (int listed : List.of(7, 8)) {
                assertThat(succeeds(c, relation(listed, "CONTRACTED", soon, "")))
                        .isTrue();
            }
            assertThat(succeeds(c, relation(2, "CONTRACTED", soon, "")))
                    .as("for a clinic")
                    .isFalse();
            assertThat(succeeds(c, relation(7, "CONTRACTED", "null", "")))
                    .as("without an end")
                    .isFalse();
            assertThat(succeeds(c, relation(7, "CONTRACTED", "now() + interval '92 days'", "")))
                    .as("for ever, nearly")
                    .isFalse();
            for (var type : List.of("09", "13")) {
                context(c, type, ISHIKAWA, type.equals("09") ? 7 : 8);
                assertThat(rows(c, "select from person_versions")).as(type).isOne();
                assertThat(rows(c, "select from notifications")).as(type).isZero();
                assertThat(rows(c, "update episode_relations set until_at = now() returning 1"))
                        .as("%s ends nothing", type)
                        .isZero();
            }
        });
        within(
                "05",
                ISHIKAWA,
                3,
                c -> assertThat(succeeds(c, relation(7, "CONTRACTED", soon, "")))
                        .as("by a health centre without the care")
                        .isFalse());
        within("09", ISHIKAWA, 7, c -> {
            assertThat(succeeds(c, relation(7, "CONTRACTED", soon, "")))
                    .as("by itself")
                    .isFalse();
            assertThat(rows(c, "select from persons")).isZero();
        });
    }

    @Test
    void an_emergency_look_needs_a_reason_and_ends_within_the_hour() throws SQLException {
        var soon = "now() + interval '1 hour'";
        within("05", ISHIKAWA, 3, c -> {
            assertThat(succeeds(c, relation(3, "EMERGENCY", soon, "搬送中の照会"))).isTrue();
            assertThat(succeeds(c, relation(3, "EMERGENCY", soon, ""))).isFalse();
            assertThat(succeeds(c, relation(3, "EMERGENCY", "null", "搬送中の照会"))).isFalse();
            assertThat(succeeds(c, relation(3, "EMERGENCY", "now() + interval '2 hours'", "搬送中の照会")))
                    .isFalse();
            assertThat(succeeds(c, relation(1, "EMERGENCY", soon, "搬送中の照会")))
                    .as("for another")
                    .isFalse();
        });
        within(
                "06",
                KANAZAWA,
                2,
                c -> assertThat(succeeds(c, relation(2, "EMERGENCY", soon, "搬送中の照会")))
                        .as("by a clinic")
                        .isFalse());
        relate(3, Relation.EMERGENCY, "now() + interval '1 second'");
        within(
                "05",
                ISHIKAWA,
                3,
                c -> assertThat(rows(c, "select from person_versions")).isOne());
        asNobody(
                "update episode_relations set until_at = now() - interval '1 second', since_at = now() - interval '1 minute'"
                        + " where organisation_id = 3");
        within(
                "05",
                ISHIKAWA,
                3,
                c -> assertThat(rows(c, "select from person_versions")).isZero());
    }

    @Test
    void a_clinic_opens_a_record_for_itself_and_its_health_centre() throws SQLException {
        within("06", KANAZAWA, 2, c -> {
            assertThat(succeeds(c, "insert into persons (hersys_id, opened_by_id) values ('22222222222', 2)"))
                    .isTrue();
            assertThat(succeeds(c, "insert into persons (hersys_id, opened_by_id) values ('33333333333', 1)"))
                    .as("in the name of another")
                    .isFalse();
            assertThat(succeeds(c, """
                    with person as (select id from persons where hersys_id = '22222222222')
                    insert into episodes (person_id, publisher_code, received_by_id, care_centre_id, opened_by_id)
                    select id, '172014', 1, 1, 2 from person""")).isTrue();
            assertThat(succeeds(c, """
                    insert into episode_relations (episode_id, person_id, publisher_code, organisation_id, relation,
                        care_centre_id, granted_by)
                    select e.id, e.person_id, '172014', o, r, 1, 'x' from episodes e, (values (1, 'OWN'), (2, 'TREATING')) v (o, r)
                    where e.person_id <> 1""")).isTrue();
            assertThat(rows(c, "select from episodes")).isEqualTo(2);
            assertThat(succeeds(c, """
                    insert into episode_relations (episode_id, person_id, publisher_code, organisation_id, relation,
                        care_centre_id, granted_by)
                    select e.id, e.person_id, '172014', 3, 'RELATED', 1, 'x' from episodes e where e.person_id <> 1""")).as("a relation for somebody else").isFalse();
        });
        within(
                "06",
                TOYAMA,
                4,
                c -> assertThat(succeeds(c, """
                insert into episodes (person_id, publisher_code, received_by_id, care_centre_id, opened_by_id)
                values (1, '160008', 4, 4, 4)"""))
                        .as("for a person that it may not see")
                        .isFalse());
        within(
                "06",
                KANAZAWA,
                2,
                c -> assertThat(succeeds(c, """
                insert into episodes (person_id, publisher_code, received_by_id, care_centre_id, opened_by_id)
                values (1, '160008', 1, 1, 2)"""))
                        .as("counted by another than the health centre's publisher")
                        .isFalse());
    }

    @Test
    void a_confirmed_notification_is_out_of_the_institutions_hands() throws SQLException {
        within("06", KANAZAWA, 2, c -> assertThat(succeeds(c, version("S"))).isTrue());
        asNobody("""
                update notification_versions set superseded_at = recorded_at + interval '1 second';
                insert into notification_versions values (1, 3, 1, '172014', now(), null, 'x', 'C', 'V5', '01', null, '2022-10-01', '', 1, 2)
                """);
        within("06", KANAZAWA, 2, c -> assertThat(succeeds(c, version("S"))).isFalse());
        within("06", KANAZAWA, 2, c -> assertThat(succeeds(c, version("W"))).isFalse());
        within("05", KANAZAWA, 1, c -> assertThat(succeeds(c, version("W"))).isTrue());
    }

    @Test
    void a_protected_persons_address_is_seen_by_named_staff_only() throws SQLException {
        asNobody("insert into protections (person_id, reason, readers, set_by) values (1, 'dv', '{sato}', 'x')");
        var hidden = List.of(
                "select from whereabouts_versions",
                "select from notification_answers where data_group = 'WHEREABOUTS'",
                "select from person_keys where kind = 'phone'");
        for (var look : hidden) {
            within("05", KANAZAWA, 1, c -> assertThat(rows(c, look)).as(look).isZero());
            within("02", ISHIKAWA, 3, c -> assertThat(rows(c, look)).as(look).isZero());
            within("06", KANAZAWA, 2, c -> assertThat(rows(c, look)).as(look).isZero());
            within("05", KANAZAWA, 1, c -> {
                run(c, "select set_config('hersys.staff', 'sato', true)");
                assertThat(rows(c, look)).as(look).isOne();
            });
        }
        within(
                "05",
                KANAZAWA,
                1,
                c -> assertThat(rows(c, "select from person_versions")).isOne());
    }

    @Test
    void that_two_records_tell_of_one_person_is_seen_by_who_sees_both_and_decided_by_who_confirms()
            throws SQLException {
        asNobody("""
                insert into persons overriding system value values (2, gen_random_uuid(), '12345678902', now() - interval '1 day', 2);
                insert into episodes overriding system value
                    values (2, gen_random_uuid(), 2, '172014', 1, 1, now() - interval '1 day', 3);
                insert into episode_relations (episode_id, person_id, publisher_code, organisation_id, relation, care_centre_id,
                    granted_by) values (2, 2, '172014', 1, 'OWN', 1, 'x')
                """);
        var link = "insert into person_links (person_id, same_as_id, reason_code, linked_by_id, since_at, set_by)"
                + " values (1, 2, '3', %d, now(), 'x')";
        within("05", KANAZAWA, 1, c -> {
            assertThat(succeeds(c, link.formatted(3)))
                    .as("in the name of another")
                    .isFalse();
            assertThat(succeeds(c, link.formatted(1))).isTrue();
            assertThat(rows(c, "select from person_links")).isOne();
            context(c, "06", KANAZAWA, 2);
            assertThat(rows(c, "select from person_links"))
                    .as("who sees one of two")
                    .isZero();
            assertThat(rows(c, "select same_persons(1)")).isOne();
            assertThat(rows(
                            c,
                            "update person_links set until_at = now() + interval '1 day', ended_by = 'x' returning 1"))
                    .isZero();
            context(c, "05", KANAZAWA, 1);
            assertThat(rows(c, "select same_persons(1)")).isEqualTo(2);
        });
        for (var relation : List.of(Relation.TREATING, Relation.RELATED)) {
            var type = relation == Relation.TREATING ? "06" : "05";
            relate(3, relation, "null");
            asNobody(relation(3, relation.name(), "null", "x").replace("(1, 1,", "(2, 2,"));
            within(
                    type,
                    ISHIKAWA,
                    3,
                    c -> assertThat(succeeds(c, link.formatted(3)))
                            .as("as " + relation)
                            .isFalse());
        }
    }

    @Test
    void who_counts_for_the_publisher_sees_states_and_no_persons() throws SQLException {
        try (var connection = register.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            run(
                    connection,
                    "select set_config('hersys.publishers', '172014', true), set_config('hersys.actor', 'x', true)");
            assertThat(rows(connection, "select from notification_versions")).isOne();
            for (var table : List.of("persons", "person_versions", "whereabouts_versions", "notification_answers")) {
                assertThat(rows(connection, "select from " + table)).as(table).isZero();
            }
            connection.rollback();
        }
    }

    @Test
    void the_form_of_a_prefecture_is_decided_by_its_head_office_and_nobody_makes_themselves_a_member()
            throws SQLException {
        var decided = "insert into form_switches values ('170003', '2022-08-04', null, 'x')";
        for (var type : List.of("02", "03", "05", "10")) {
            within(type, ISHIKAWA, 3, c -> {
                run(c, "select set_config('hersys.publishers', '170003', true)");
                assertThat(succeeds(c, decided)).as(type).isEqualTo(type.equals("02"));
            });
        }
        within("02", ISHIKAWA, 3, c -> {
            run(c, "select set_config('hersys.publishers', '160008', true)");
            assertThat(succeeds(c, decided)).as("by another prefecture").isFalse();
        });
        asNobody("insert into accounts values ('x', 'x', 'x', 'CLERK', '172014', 'x', false, null)");
        within(
                "06",
                KANAZAWA,
                2,
                c -> assertThat(
                                succeeds(
                                        c,
                                        "insert into memberships (login, organisation_id, publisher_code) values ('x', 1, '172014')"))
                        .as("a member by one's own hand")
                        .isFalse());
    }

    @Test
    void drafts_are_seen_by_their_own_organisation_only() throws SQLException {
        var draft = "insert into notification_drafts values (gen_random_uuid(), %d, 'x', null, null, '{}', now())";
        asNobody("insert into accounts values ('x', 'x', 'x', 'CLERK', '172014', 'x', false, null)");
        within(
                "06",
                KANAZAWA,
                2,
                c -> assertThat(succeeds(c, draft.formatted(1))).isFalse());
        within("06", KANAZAWA, 2, c -> {
            assertThat(succeeds(c, draft.formatted(2))).isTrue();
            assertThat(rows(c, "select from notification_drafts")).isOne();
            context(c, "05", KANAZAWA, 1);
            assertThat(rows(c, "select from notification_drafts")).isZero();
        });
    }

    @Test
    void a_correction_that_was_begun_ends_with_the_right_to_its_record() throws SQLException {
        asNobody("""
                insert into accounts values ('x', 'x', 'x', 'CLERK', '172014', 'x', false, null);
                insert into notification_drafts (id, organisation_id, login, answers, saved_at, notification_id, based_on)
                    values (gen_random_uuid(), 2, 'x', '{}', now(), 1, 1)""");
        within(
                "06",
                KANAZAWA,
                2,
                c -> assertThat(rows(c, "select from notification_drafts")).isOne());
        asNobody("update episode_relations set until_at = now() where organisation_id = 2");
        within(
                "06",
                KANAZAWA,
                2,
                c -> assertThat(rows(c, "select from notification_drafts")).isZero());
    }

    @Test
    void nobody_works_longer_for_an_organisation_by_ones_own_hand() throws SQLException {
        asNobody("""
                insert into accounts values ('x', 'x', 'x', 'CLERK', '172014', 'x', false, null);
                insert into memberships (login, organisation_id, publisher_code, active_to)
                    values ('x', 2, '172014', '2022-10-01')""");
        within("06", KANAZAWA, 2, c -> {
            assertThat(succeeds(c, "update memberships set active_to = 'infinity'"))
                    .isFalse();
            assertThat(succeeds(c, "update memberships set active_from = '2020-01-01'"))
                    .isFalse();
            assertThat(succeeds(c, "update memberships set chosen_at = now()")).isTrue();
            run(c, "select set_config('hersys.publishers', '172014', true)");
            assertThat(succeeds(c, "update memberships set active_to = 'infinity'"))
                    .as("where the organisation may count for its body")
                    .isFalse();
            run(c, "select set_config('hersys.organisation', '', true)");
            assertThat(succeeds(c, "update memberships set active_to = 'infinity'"))
                    .as("by the body of the organisation")
                    .isTrue();
        });
    }

    @Test
    void staff_of_an_organisation_say_neither_who_works_where_nor_who_may_do_what() throws SQLException {
        asNobody("""
                insert into accounts values ('x', 'x', 'x', 'CLERK', '172014', 'x', false, null),
                    ('y', 'y', 'y', 'CLERK', '172014', 'y', false, null);
                insert into memberships (login, organisation_id, publisher_code) values ('x', 1, '172014')""");
        var saidByTheBody = List.of(
                "insert into memberships (login, organisation_id, publisher_code) values ('x', 2, '172014')",
                "insert into accounts values ('z', 'z', 'z', 'PRESS', '172014', 'z', false, null)",
                "insert into organisations (type_code, name, publisher_code) values ('04', 'それ', '172014')");
        var doneByTheBody = List.of(
                "update organisations set type_code = '04' where id = 1 returning 1",
                "update accounts set password_hash = 'x' where login = 'y' returning 1");
        within("05", KANAZAWA, 1, c -> {
            run(c, "select set_config('hersys.publishers', '172014', true)");
            for (var deed : saidByTheBody) {
                assertThat(succeeds(c, deed)).as(deed).isFalse();
            }
            for (var deed : doneByTheBody) {
                assertThat(rows(c, deed)).as(deed).isZero();
            }
            assertThat(rows(c, "update accounts set session_stamp = 1 where login = 'x' returning 1"))
                    .as("to end one's own sessions")
                    .isOne();
            run(c, "select set_config('hersys.organisation', '', true), set_config('hersys.staff', '', true)");
            for (var deed : saidByTheBody) {
                assertThat(succeeds(c, deed)).as(deed).isTrue();
            }
            for (var deed : doneByTheBody) {
                assertThat(rows(c, deed)).as(deed).isOne();
            }
            for (var fixed : List.of("duty = 'PRESS'", "publisher_code = '000000'", "login = 'z2'")) {
                assertThat(succeeds(c, "update accounts set " + fixed + " where login = 'x'"))
                        .as(fixed)
                        .isFalse();
            }
        });
    }

    private static String version(String state) {
        return "insert into notification_versions values (1, 2, 1, '172014', now(), now() + interval '1 day', 'x', '"
                + state + "', 'V5', '01', null, '2022-10-01', '', 1, 2)";
    }

    private static String relation(int organisation, String relation, String until, String reason) {
        return """
                insert into episode_relations (episode_id, person_id, publisher_code, organisation_id, relation, care_centre_id,
                    until_at, granted_by, reason)
                values (1, 1, '172014', %d, '%s', 1, %s, 'x', '%s')""".formatted(organisation, relation, until, reason);
    }

    private void relate(int organisation, Relation relation, String until) throws SQLException {
        asNobody(relation(organisation, relation.name(), until, "x"));
    }

    private interface Trial {
        void run(Connection connection) throws SQLException;
    }

    private void within(String type, String body, int organisation, Trial trial) throws SQLException {
        try (var connection = register.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                context(connection, type, body, organisation);
                trial.run(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void context(Connection connection, String type, String body, int organisation) throws SQLException {
        run(connection, """
                select set_config('hersys.actor', 'x', true), set_config('hersys.staff', 'x', true),
                       set_config('hersys.body', '%s', true), set_config('hersys.publishers', '', true),
                       set_config('hersys.organisation', '%d', true), set_config('hersys.organisation_type', '%s', true)
                """.formatted(body, organisation, type));
    }

    /// Lays rows out past all policies.
    private static void asNobody(String statements) throws SQLException {
        try (var superuser = RegisterExtension.superuser()) {
            run(superuser, statements);
        }
    }

    private static boolean succeeds(Connection connection, String statement) throws SQLException {
        var before = connection.setSavepoint();
        try {
            run(connection, statement);
            return true;
        } catch (SQLException refused) {
            connection.rollback(before);
            assertThat(refused.getMessage())
                    .containsAnyOf("row-level security", "emergency_ends", "follow_up_ends", "permission denied");
            return false;
        }
    }

    private static int rows(Connection connection, String look) throws SQLException {
        int rows = 0;
        try (var statement = connection.prepareStatement(look);
                var found = statement.executeQuery()) {
            while (found.next()) {
                rows++;
            }
        }
        return rows;
    }

    // Prepared, because policies take longer to plan than to obey.
    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
