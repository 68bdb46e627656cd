package jp.hersys.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Who sees and writes whose rows, by raw SQL as the application role: every table with row security against every
/// context that a transaction may have.
@ExtendWith(RegisterExtension.class)
class RowSecurityIT {

    private static final String ISHIKAWA = "170003";
    private static final String TOYAMA = "160008";
    private static final List<String> PUBLISHERS = List.of(ISHIKAWA, TOYAMA);

    /// Contexts and whose rows may be touched in each.
    private static final Map<String, List<String>> CONTEXTS = Map.of(
            ISHIKAWA,
            List.of(ISHIKAWA),
            TOYAMA,
            List.of(TOYAMA),
            ISHIKAWA + "," + TOYAMA,
            PUBLISHERS,
            "000000",
            PUBLISHERS,
            "none",
            List.of(),
            "",
            List.of(),
            "172014",
            List.of(),
            "17000",
            List.of(),
            "%",
            List.of());

    /// How a row of each table is made: :p the publisher, :k a key of its own, :o the key of the publisher's first
    /// rows.
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("publishers", "(code, message) values (':p', 'x')");
        ROWS.put("accounts", "values ('l:k', 'x', 'x', 'CLERK', ':p', 'x', false, null)");
        ROWS.put("audit_entries", "(actor, publisher_code, purpose, subject) values ('x', ':p', 'x', 'x')");
        ROWS.put("files", "overriding system value values (:k, ':p', 'x', 'x', 1, 'x', now())");
        ROWS.put("file_parts", "values (:o, :k, ':p', 'x')");
        ROWS.put("imports", """
                (id, publisher_code, file_id, received_at, received_by) overriding system value
                values (:k, ':p', :o, now(), 'x')""");
        ROWS.put("row_findings", "values (:o, :k, 1, ':p', '1', now(), true, '[]')");
        ROWS.put("cases", "values (:k, ':p', ':k', now())");
        ROWS.put("case_versions", """
                (case_id, version, publisher_code, recorded_at, superseded_at, recorded_by, state_code, announced_on)
                values (:o, :k, ':p', now(), now() + interval '1 day', 'x', 'C', '2021-07-20')""");
        ROWS.put("reported_totals", """
                (publisher_code, area_code, first_day, last_day, measure_code, version, recorded_at, superseded_at, recorded_by,
                    value)
                values (':p', ':p', '2021-07-20', '2021-07-20', 'x', :k, now(), now() + interval '1 day', 'x', 1)""");
        ROWS.put("publication_times", """
                (publisher_code, time_of_day, days, speaks_of, valid_from, set_by)
                values (':p', time '00:00' + interval ':k minutes', 'EVERY_DAY', 'SAME_DAY', now(), 'x')""");
        ROWS.put("edition_requests", """
                (publisher_code, day, revision, requested_at, requested_by) values (':p', '2021-07-20', :k, now(), 'x')
                """);
        ROWS.put("editions", """
                (id, publisher_code, day, revision, known_at, paper_settings, opened_at) overriding system value
                values (:k, ':p', '2021-07-20', :k, now(), '{}', now())""");
        ROWS.put("figures", "values (:o, 'f:k', ':p', 1, 1)");
        ROWS.put("figure_cells", "values (:o, 't', :k, ':p', '{}', 1, 1)");
        ROWS.put("exclusions", "values (:o, 'r:k', ':p', 1)");
        ROWS.put("edition_files", "values (:o, 'p:k', ':p', :o)");
    }

    private final Register register;

    RowSecurityIT(Register register) {
        this.register = register;
    }

    @BeforeEach
    void one_row_of_each_publisher_in_every_table() throws SQLException {
        try (var owner = register.asOwner()) {
            context(owner, "000000", false);
            for (var publisher : PUBLISHERS) {
                for (var table : ROWS.keySet()) {
                    run(owner, insert(table, publisher, first(publisher)));
                }
            }
        }
    }

    @Test
    void every_table_with_row_security_is_among_those_that_are_tried() throws SQLException {
        var guarded = new TreeSet<String>();
        try (var owner = register.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select relname from pg_class where relrowsecurity")) {
            while (rows.next()) {
                guarded.add(rows.getString(1));
            }
        }
        guarded.removeAll(SchemaIT.OF_THE_LOG_IN);
        assertThat(ROWS.keySet()).as("a new table needs its row in ROWS").containsExactlyInAnyOrderElementsOf(guarded);
    }

    @TestFactory
    Stream<DynamicTest> a_context_sees_its_own_rows_and_no_others() throws SQLException {
        var looked = new ArrayList<>(ROWS.keySet());
        looked.addAll(views());
        return each(
                looked,
                (connection, table, allowed) ->
                        assertThat(publishers(connection, table)).containsExactlyInAnyOrderElementsOf(allowed));
    }

    @TestFactory
    Stream<DynamicTest> a_context_writes_its_own_rows_and_no_others() {
        // a publisher has but one row of settings, which is there already
        var tables = ROWS.keySet().stream()
                .filter(table -> !table.equals("publishers"))
                .toList();
        return each(tables, (connection, table, allowed) -> {
            for (var publisher : PUBLISHERS) {
                var statement = insert(table, publisher, first(publisher) + 10);
                if (allowed.contains(publisher)) {
                    run(connection, statement);
                } else {
                    refused(connection, statement);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_context_changes_and_deletes_no_row_of_another() {
        var changes = Map.ofEntries(
                Map.entry("publishers", "update publishers set message = 'changed' where code = ':p'"),
                Map.entry("accounts", "update accounts set disabled_at = now() where publisher_code = ':p'"),
                Map.entry("imports", "update imports set state = 'REFUSED' where publisher_code = ':p'"),
                Map.entry(
                        "case_versions",
                        "update case_versions set superseded_at = now() + interval '2 days' where publisher_code = ':p'"),
                Map.entry(
                        "reported_totals",
                        "update reported_totals set superseded_at = now() + interval '2 days' where publisher_code = ':p'"),
                Map.entry(
                        "publication_times",
                        "update publication_times set valid_to = now() where publisher_code = ':p'"),
                Map.entry(
                        "edition_requests", "update edition_requests set done_at = now() where publisher_code = ':p'"),
                Map.entry("editions", "update editions set counted = 1 where publisher_code = ':p'"),
                Map.entry("figures", "delete from figures where publisher_code = ':p'"),
                Map.entry("exclusions", "delete from exclusions where publisher_code = ':p'"),
                Map.entry("edition_files", "delete from edition_files where publisher_code = ':p'"));
        return each(changes.keySet(), (connection, table, allowed) -> {
            for (var publisher : PUBLISHERS) {
                assertThat(run(connection, changes.get(table).replace(":p", publisher)))
                        .as(publisher)
                        .isEqualTo(allowed.contains(publisher) ? 1 : 0);
            }
        });
    }

    @Test
    void a_row_cannot_be_handed_to_another_publisher() throws SQLException {
        try (var connection = register.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (var change : List.of(
                    "update publishers set code = '160008x'",
                    "insert into publishers (code) values ('130001')",
                    "update accounts set publisher_code = '160008'",
                    "update accounts set publisher_code = '000000'",
                    "update imports set publisher_code = '160008'",
                    "update editions set publisher_code = '160008'",
                    "update edition_requests set publisher_code = '160008'")) {
                context(connection, ISHIKAWA, true);
                refused(connection, change);
                connection.rollback();
            }
        }
    }

    private interface Trial {
        void run(Connection connection, String table, List<String> allowed) throws SQLException;
    }

    private Stream<DynamicTest> each(Iterable<String> tables, Trial trial) {
        var tests = new ArrayList<DynamicTest>();
        for (var table : tables) {
            CONTEXTS.forEach((context, allowed) -> tests.add(DynamicTest.dynamicTest(
                    table + " as \"" + context + "\"", () -> within(context, c -> trial.run(c, table, allowed)))));
        }
        return tests.stream();
    }

    private interface Deed {
        void run(Connection connection) throws SQLException;
    }

    private void within(String context, Deed deed) throws SQLException {
        try (var connection = register.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                context(connection, context.equals("none") ? null : context, true);
                deed.run(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void context(Connection connection, @Nullable String publishers, boolean local) throws SQLException {
        if (publishers != null) {
            run(connection, "select set_config('hersys.publishers', '%s', %s)".formatted(publishers, local));
        }
    }

    private static int first(String publisher) {
        return PUBLISHERS.indexOf(publisher) + 1;
    }

    private static String insert(String table, String publisher, int key) {
        return "insert into " + table + " "
                + ROWS.get(table)
                        .replace(":p", publisher)
                        .replace(":k", Integer.toString(key))
                        .replace(":o", Integer.toString(first(publisher)));
    }

    private List<String> views() throws SQLException {
        var views = new ArrayList<String>();
        try (var owner = register.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select viewname from pg_views where schemaname = 'register'")) {
            while (rows.next()) {
                views.add(rows.getString(1));
            }
        }
        assertThat(views).contains("countable_cases");
        return views;
    }

    private static List<String> publishers(Connection connection, String table) throws SQLException {
        var seen = new ArrayList<String>();
        var column = table.equals("publishers") ? "code" : "publisher_code";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + column + " from " + table)) {
            while (rows.next()) {
                seen.add(rows.getString(1));
            }
        }
        return seen;
    }

    private static void refused(Connection connection, String statement) throws SQLException {
        var before = connection.setSavepoint();
        assertThatThrownBy(() -> run(connection, statement))
                .as(statement)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
        connection.rollback(before);
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }
}
