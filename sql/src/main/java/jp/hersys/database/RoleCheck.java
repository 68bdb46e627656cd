package jp.hersys.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/// Refuses to work with a role for which row security is void.
final class RoleCheck {

    private RoleCheck() {}

    /// @throws NotOpened when the role is a superuser, bypasses row security or owns a table of the
    /// register
    static void check(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var role = statement.executeQuery("""
                        select rolname, rolsuper, rolbypassrls,
                               exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                       where n.nspname in ('register', 'staging', 'batch')
                                         and pg_has_role(c.relowner, 'usage')) as owner
                        from pg_roles where rolname = current_user
                        """)) {
            role.next();
            if (role.getBoolean("rolsuper") || role.getBoolean("rolbypassrls") || role.getBoolean("owner")) {
                throw new NotOpened(NotOpened.Reason.ROLE_TOO_STRONG, role.getString("rolname"));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database role could not be checked.", failure);
        }
    }
}
