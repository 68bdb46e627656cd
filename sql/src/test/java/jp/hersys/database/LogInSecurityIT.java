package jp.hersys.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Secrets of the log-in by raw SQL as the application role: whatever publishers a transaction may see, it sees
/// none of them; who signs in sees their own.
@ExtendWith(RegisterExtension.class)
class LogInSecurityIT {

    private static final Map<String, String> ROWS = Map.of(
            "sign_in_links", "values (':l-hash', ':l', now(), now() + interval '1 day', null, null)",
            "sign_in_factors", "values (':l', 'x', 0, now())",
            "recovery_codes", "values (':l', 'x', null)",
            "sign_in_events", "(login, at, outcome, network, device) values (':l', now(), 'CODE', 'x', 'x')");

    private final Register register;

    LogInSecurityIT(Register register) {
        this.register = register;
    }

    @BeforeEach
    void one_row_of_each_of_two_persons_in_every_table() throws SQLException {
        try (var owner = register.asOwner()) {
            for (var login : new String[] {"sato", "kato"}) {
                run(owner, "select set_config('hersys.publishers', '000000', false)");
                run(owner, "select set_config('hersys.login', '" + login + "', false)");
                run(
                        owner,
                        "insert into accounts values ('" + login + "', 'x', 'x', 'CLERK', '170003', 'x', false, null)");
                for (var row : ROWS.entrySet()) {
                    run(
                            owner,
                            "insert into " + row.getKey() + " " + row.getValue().replace(":l", login));
                }
            }
            run(owner, "insert into sign_in_tries values ('x', 1, now())");
        }
    }

    @Test
    void every_table_of_the_log_in_is_among_those_that_are_tried() {
        assertThat(SchemaIT.OF_THE_LOG_IN)
                .containsAll(ROWS.keySet())
                .hasSize(ROWS.size() + 1)
                .contains("sign_in_tries");
    }

    @Test
    void no_scope_of_publishers_opens_them() throws SQLException {
        for (var scope : new String[] {"170003", "000000", "", "sato"}) {
            try (var connection = register.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                run(connection, "select set_config('hersys.publishers', '" + scope + "', true)");
                for (var table : SchemaIT.OF_THE_LOG_IN) {
                    assertThat(count(connection, table))
                            .as(table + " as " + scope)
                            .isZero();
                }
                connection.rollback();
            }
        }
    }

    @Test
    void who_signs_in_sees_their_own_and_writes_nobody_elses() throws SQLException {
        try (var connection = register.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('hersys.publishers', '000000', true)");
            run(connection, "select set_config('hersys.login', 'sato', true)");
            for (var row : ROWS.entrySet()) {
                assertThat(count(connection, row.getKey())).as(row.getKey()).isOne();
                var before = connection.setSavepoint();
                assertThatThrownBy(() -> run(
                                connection,
                                "insert into " + row.getKey() + " "
                                        + row.getValue().replace(":l", "kato")))
                        .as(row.getKey())
                        .hasMessageContaining("row-level security");
                connection.rollback(before);
            }
            run(connection, "select set_config('hersys.login', 'kato-hash', true)");
            assertThat(count(connection, "sign_in_links"))
                    .as("a link opens itself")
                    .isOne();
            assertThat(count(connection, "sign_in_factors"))
                    .as("and nothing else")
                    .isZero();
            connection.rollback();
        }
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
