package jp.hersys.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.regex.Pattern;
import jp.hersys.database.NotOpened.Reason;

/// Makes the register on a server that somebody else runs, or brings it to this program's version: tables, rights of
/// the application's role, masters. Done as the role that owns the tables, which the application never is.
public final class Migration {

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private Migration() {}

    /// Makes or migrates; a register of this version stays as it is.
    ///
    /// @param appRole role of the application; it must exist
    /// @param data    folder with a site's own masters, which need not exist
    /// @return the version that the register has now
    /// @throws NotOpened when that cannot be done
    public static int run(Server owner, String appRole, Path data, Clock clock) {
        owner.demandAnswer();
        try (var connection = owner.connect()) {
            demandAppRole(connection, owner, appRole);
            demandNotNewer(connection);
            Schema.migrate(owner, appRole);
            permit(connection, appRole);
            new Masters(clock).load(owner, data);
            return Schema.versionThere(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The register could not be made on the server.", failure);
        }
    }

    private static void demandAppRole(Connection connection, Server owner, String appRole) throws SQLException {
        if (!PLAIN_NAME.matcher(appRole).matches()) {
            throw new NotOpened(Reason.APP_ROLE_MISSING, appRole);
        }
        try (var find = connection.prepareStatement(
                "select rolsuper or rolbypassrls or pg_has_role(oid, current_user, 'usage') from pg_roles where rolname = ?")) {
            find.setString(1, appRole);
            try (var role = find.executeQuery()) {
                if (!role.next()) {
                    throw new NotOpened(Reason.APP_ROLE_MISSING, appRole);
                }
                if (role.getBoolean(1) || owner.user().equals(appRole)) {
                    throw new NotOpened(Reason.ROLE_TOO_STRONG, appRole);
                }
            }
        }
    }

    private static void demandNotNewer(Connection connection) throws SQLException {
        try {
            Schema.demandNotNewer(Schema.versionThere(connection));
        } catch (NotOpened refused) {
            if (refused.reason() != Reason.SCHEMA_MISSING) {
                throw refused;
            }
        }
    }

    private static void permit(Connection connection, String appRole) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        execute format('revoke all on database %%I from public', current_database());
                        execute format('grant connect, temporary on database %%I to %1$s', current_database());
                    end $$""".formatted(appRole));
        }
    }
}
