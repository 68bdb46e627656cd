package jp.hersys.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// What the superuser of the program's own PostgreSQL does: makes the roles and the database, and sees who uses it.
record Administrator(Connections connections) {

    private static final String LET_IN = "alter role " + Connections.APP + " login";
    private static final String LET_NOBODY_IN = "alter role " + Connections.APP + " nologin";

    /// Makes what is not there yet, and lets the application in.
    void makeRolesAndDatabase() {
        try (var admin = connection();
                var statement = admin.createStatement()) {
            // Passwords are our own base64url: no quote can stand in them.
            for (var role : new String[][] {
                {Connections.OWNER, connections.ownerPassword()}, {Connections.APP, connections.appPassword()}
            }) {
                statement.execute("""
                        do $$ begin
                            if not exists (select from pg_roles where rolname = '%1$s') then
                                create role %1$s login nosuperuser nobypassrls nocreatedb nocreaterole password '%2$s';
                            end if;
                        end $$""".formatted(role[0], role[1]));
            }
            statement.execute(LET_IN);
            try (var found = statement.executeQuery("select from pg_database where datname = 'hersys'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database hersys owner " + Connections.OWNER);
            statement.execute("revoke all on database hersys from public");
            statement.execute("grant connect, temporary on database hersys to " + Connections.APP);
        } catch (SQLException failure) {
            throw new IllegalStateException("The roles and the database could not be made.", failure);
        }
    }

    /// How many use the database; none where it is gone.
    long guests() {
        try (var admin = connection();
                var statement = admin.createStatement()) {
            return guests(statement);
        } catch (SQLException gone) {
            return 0;
        }
    }

    /// Whoever comes between the last look and the stop would be cut off. So nobody is let in any more, then it is
    /// looked again; those who find the door closed try until the database is theirs to start.
    boolean cameAtTheLastMoment() {
        try (var admin = connection();
                var statement = admin.createStatement()) {
            statement.execute(LET_NOBODY_IN);
            boolean came = guests(statement) > 0;
            if (came) {
                statement.execute(LET_IN);
            }
            return came;
        } catch (SQLException gone) {
            return false;
        }
    }

    // Those who are still saying their password are among them.
    private static long guests(Statement statement) throws SQLException {
        try (var count = statement.executeQuery("""
                select count(*) from pg_stat_activity
                where backend_type = 'client backend' and coalesce(usename, 'hersys_app') = 'hersys_app'
                """)) {
            return count.next() ? count.getLong(1) : 0;
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(connections.url("postgres"), "postgres", connections.superuserPassword());
    }
}
