package jp.hersys.database;

import java.util.List;
import java.util.Locale;

/// The database cannot be reached, or must not be worked with as things are. Bears the reason as a value; the sentence
/// for people stands in `commands_ja.properties` under {@link #key}.
public final class NotOpened extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /// Why. Details in brackets.
    public enum Reason {
        /// A password stands in the environment (name of the variable).
        PASSWORD_IN_ENVIRONMENT,
        /// A setting is missing (its name).
        SETTING_MISSING,
        /// The address is none of PostgreSQL.
        URL_INVALID,
        /// The address has a parameter that is not taken (its name).
        URL_PARAMETER,
        /// The connection to another machine would not be encrypted and checked (the hosts).
        PLAIN_CONNECTION,
        /// There is no password in the file (variable, file).
        PASSWORD_FILE_MISSING,
        /// Others may read the password (variable, file).
        PASSWORD_FILE_OPEN,
        /// No server answers (the hosts).
        UNREACHABLE,
        /// The server does not know the role or its password (the role).
        LOGIN_REFUSED,
        /// There is no such database (its name).
        DATABASE_MISSING,
        /// The role is a superuser, bypasses row security or owns tables (the role).
        ROLE_TOO_STRONG,
        /// The role of the application is not there (the role).
        APP_ROLE_MISSING,
        /// The register has not been made there.
        SCHEMA_MISSING,
        /// The register is older than the program (versions of register and program).
        SCHEMA_OLDER,
        /// The register is newer than the program (versions of register and program).
        SCHEMA_NEWER
    }

    private final Reason reason;
    private final List<String> details;

    NotOpened(Reason reason, Object... details) {
        super("The database was not opened: " + reason + " " + List.of(details));
        this.reason = reason;
        this.details = java.util.Arrays.stream(details).map(String::valueOf).toList();
    }

    /// Why.
    public Reason reason() {
        return reason;
    }

    /// Key of the sentence.
    public String key() {
        return "database." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What fills the places of the sentence; never a password.
    public Object[] details() {
        return details.toArray();
    }
}
