package jp.hersys.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Handing over, looking in an emergency and signing that, by raw SQL as the application role: what the program never
/// does.
@ExtendWith(RegisterExtension.class)
class CareSecurityIT {

    /// Tables that {@link AccessMatrixIT} leaves to these trials.
    static final List<String> TABLES = List.of("transfers", "emergency_reviews");

    // Organisations: 1 received it and has the care, 2 the clinic, 3 and 4 other health centres.
    private static final String OFFER = """
            insert into transfers (episode_id, publisher_code, number, from_centre_id, to_centre_id, reported_on, reason,
                offered_by) values (1, '%s', 'H1', %d, %d, '2022-10-05', 'x', 'x')""";
    private static final String TAKE = "update episodes set care_centre_id = %d where id = 1";

    private final Register register;

    CareSecurityIT(Register register) {
        this.register = register;
    }

    @BeforeEach
    void a_clinic_notified_a_health_centre() throws SQLException {
        asNobody("""
                insert into organisations (id, type_code, name, publisher_code, health_centre_id) overriding system value values
                    (1, '05', '金沢市保健所', '172014', null), (2, '06', 'ひがし内科', '172014', 1),
                    (3, '05', '石川中央保健所', '170003', null), (4, '05', '富山市保健所', '162019', null);
                insert into persons overriding system value values
                    (1, gen_random_uuid(), '12345678901', now() - interval '1 day', 2),
                    (2, gen_random_uuid(), '12345678902', now() - interval '1 day', 2);
                insert into episodes overriding system value values
                    (1, gen_random_uuid(), 1, '172014', 1, 1, now() - interval '1 day', 2),
                    (2, gen_random_uuid(), 2, '172014', 1, 1, now() - interval '1 day', 2);
                insert into episode_relations (id, episode_id, person_id, publisher_code, organisation_id, relation,
                    care_centre_id, granted_by) overriding system value values
                    (1, 1, 1, '172014', 1, 'OWN', 1, 'x'), (2, 1, 1, '172014', 2, 'TREATING', 1, 'x');
                insert into person_versions values (1, 1, now(), null, 'x', '山田花子', '', '', '2', '1950-01-02');
                insert into notifications overriding system value
                    values (1, gen_random_uuid(), 'H1', 1, 1, '172014', 2, 1, '1', gen_random_uuid(), now(), 'x');
                """);
    }

    @Test
    void only_who_has_the_care_offers_it_and_only_to_another_health_centre() throws SQLException {
        assertThat(succeeds(1, OFFER.formatted("172014", 1, 3))).isTrue();
        assertThat(succeeds(1, OFFER.formatted("172014", 1, 2)))
                .as("to a clinic")
                .isFalse();
        assertThat(succeeds(1, OFFER.formatted("172014", 1, 1))).as("to itself").isFalse();
        assertThat(succeeds(1, OFFER.formatted("170003", 1, 3)))
                .as("with another count")
                .isFalse();
        assertThat(succeeds(3, OFFER.formatted("172014", 1, 3))).as("taken").isFalse();
        assertThat(succeeds(3, OFFER.formatted("172014", 3, 4)))
                .as("not one's own")
                .isFalse();
    }

    @Test
    void only_who_accepts_an_open_offer_moves_the_care() throws SQLException {
        assertThat(changed(1, TAKE.formatted(3)))
                .as("given away without acceptance")
                .isZero();
        assertThat(changed(3, TAKE.formatted(3))).as("taken without an offer").isZero();
        asNobody(OFFER.formatted("172014", 1, 3));
        assertThat(changed(1, TAKE.formatted(3))).isZero();
        assertThat(changed(4, TAKE.formatted(4))).isZero();
        assertThat(succeeds(3, TAKE.formatted(4))).as("for a third").isFalse();
        assertThat(changed(3, TAKE.formatted(3))).isOne();
        asNobody("update transfers set settled_at = now(), outcome = 'TAKEN_BACK'");
        assertThat(changed(3, TAKE.formatted(3))).as("when it was taken back").isZero();
    }

    @Test
    void an_offered_centre_sees_the_episode_and_nothing_that_hangs_on_it() throws SQLException {
        asNobody(OFFER.formatted("172014", 1, 3));
        within(3, c -> {
            assertThat(rows(c, "select from episodes")).isOne();
            assertThat(rows(c, "select from transfers")).isOne();
            for (var table : List.of("persons", "person_versions", "notifications", "episode_relations")) {
                assertThat(rows(c, "select from " + table)).as(table).isZero();
            }
        });
        within(4, c -> assertThat(rows(c, "select from transfers")).isZero());
        within(2, c -> assertThat(rows(c, "select from transfers")).isZero());
    }

    @Test
    void an_offer_is_settled_once_and_by_the_side_whose_word_it_is() throws SQLException {
        asNobody(OFFER.formatted("172014", 1, 3));
        var settle = "update transfers set settled_at = now(), settled_by = 'x', answer = 'x', outcome = '%s'";
        assertThat(succeeds(1, settle.formatted("ACCEPTED"))).isFalse();
        assertThat(succeeds(1, settle.formatted("DECLINED"))).isFalse();
        assertThat(succeeds(3, settle.formatted("TAKEN_BACK"))).isFalse();
        assertThat(changed(4, settle.formatted("DECLINED"))).isZero();
        assertThat(changed(1, settle.formatted("TAKEN_BACK"))).isOne();
        assertThat(changed(3, settle.formatted("DECLINED"))).isOne();
        assertThat(succeeds(3, "update transfers set municipality = 'x'"))
                .as("without an answer")
                .isFalse();
        asNobody(settle.formatted("DECLINED"));
        assertThat(changed(3, settle.formatted("ACCEPTED"))).isZero();
    }

    @Test
    void relations_follow_the_care_and_the_receiving_centre_keeps_its_own() throws SQLException {
        asNobody(OFFER.formatted("172014", 1, 3));
        within(3, c -> {
            run(c, TAKE.formatted(3));
            assertThat(rows(c, "select from episode_relations where care_centre_id = 3"))
                    .isEqualTo(2);
            assertThat(update(c, "update episode_relations set until_at = now() where relation = 'TREATING'"))
                    .isOne();
            assertThat(update(c, "update episode_relations set until_at = now() where relation = 'OWN'"))
                    .as("that of the receiving centre")
                    .isZero();
        });
        assertThat(succeeds(1, "update episode_relations set care_centre_id = 3"))
                .isFalse();
    }

    @Test
    void what_is_named_exactly_is_seen_by_health_centres_alone_and_alone() throws SQLException {
        asNobody("insert into notifications overriding system value"
                + " values (2, gen_random_uuid(), 'H2', 2, 2, '172014', 2, 1, '1', gen_random_uuid(), now(), 'x')");
        for (int organisation : List.of(2, 3)) {
            int expected = organisation == 3 ? 1 : 0;
            within(organisation, c -> {
                context(c, organisation == 3 ? "05" : "08", organisation);
                run(c, "select set_config('hersys.named', 'H2', true), set_config('hersys.person_named', '2', true)");
                assertThat(rows(c, "select from notifications where number = 'H2'"))
                        .isEqualTo(expected);
                assertThat(rows(c, "select from episodes where id = 2")).isEqualTo(expected);
                if (organisation == 3) {
                    assertThat(rows(c, "select from notifications")).isOne();
                }
                assertThat(rows(c, "select from person_versions where person_id = 2"))
                        .isZero();
            });
        }
    }

    @Test
    void a_look_is_signed_by_both_centres_and_by_another_than_who_looked() throws SQLException {
        asNobody("""
                insert into episode_relations (id, episode_id, person_id, publisher_code, organisation_id, relation,
                    care_centre_id, until_at, granted_by, reason) overriding system value
                values (9, 1, 1, '172014', 3, 'EMERGENCY', 1, now() + interval '1 hour', 'looker', 'x')""");
        var sign = "insert into emergency_reviews (relation_id, organisation_id, reviewed_by, remark)"
                + " values (%d, %d, '%s', 'x')";
        assertThat(succeeds(3, sign.formatted(9, 3, "x"))).isTrue();
        assertThat(succeeds(1, sign.formatted(9, 1, "x"))).isTrue();
        assertThat(succeeds(4, sign.formatted(9, 4, "x"))).as("by a third").isFalse();
        assertThat(succeeds(3, sign.formatted(9, 1, "x"))).as("for another").isFalse();
        assertThat(succeeds(3, sign.formatted(9, 3, "y"))).as("in another name").isFalse();
        assertThat(succeeds(1, sign.formatted(1, 1, "x"))).as("what is no look").isFalse();
        within(3, c -> {
            run(c, "select set_config('hersys.actor', 'looker', true)");
            assertThat(refused(c, sign.formatted(9, 3, "looker")))
                    .as("by who looked")
                    .isTrue();
        });
        asNobody(sign.formatted(9, 3, "x"));
        within(4, c -> assertThat(rows(c, "select from emergency_reviews")).isZero());
        within(1, c -> assertThat(rows(c, "select from emergency_reviews")).isOne());
    }

    private interface Trial {
        void run(Connection connection) throws SQLException;
    }

    private boolean succeeds(int organisation, String sql) throws SQLException {
        var refused = new ArrayList<Boolean>();
        within(organisation, c -> refused.add(refused(c, sql)));
        return !refused.getFirst();
    }

    private int changed(int organisation, String sql) throws SQLException {
        var rows = new ArrayList<Integer>();
        within(organisation, c -> rows.add(update(c, sql)));
        return rows.getFirst();
    }

    private static boolean refused(Connection connection, String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            run(connection, sql);
            return false;
        } catch (SQLException refused) {
            connection.rollback(before);
            assertThat(refused.getMessage())
                    .containsAnyOf("row-level security", "permission denied", "offered_to_another");
            return true;
        }
    }

    private void within(int organisation, Trial trial) throws SQLException {
        try (var connection = register.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                context(connection, organisation == 2 ? "06" : "05", organisation);
                trial.run(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void context(Connection connection, String type, int organisation) throws SQLException {
        run(connection, """
                select set_config('hersys.actor', 'x', true), set_config('hersys.staff', 'x', true),
                       set_config('hersys.body', '172014', true), set_config('hersys.publishers', '', true),
                       set_config('hersys.organisation', '%d', true), set_config('hersys.organisation_type', '%s', true)
                """.formatted(organisation, type));
    }

    /// Lays rows out past all policies.
    private static void asNobody(String statements) throws SQLException {
        try (var superuser = RegisterExtension.superuser()) {
            run(superuser, statements);
        }
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static int rows(Connection connection, String look) throws SQLException {
        int rows = 0;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(look)) {
            while (found.next()) {
                rows++;
            }
        }
        return rows;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
