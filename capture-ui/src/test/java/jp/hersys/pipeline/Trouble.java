package jp.hersys.pipeline;

import java.sql.SQLException;
import jp.hersys.database.Register;

/// While it lasts no figure can be kept: every edition fails at the step `countFigures`.
final class Trouble {

    private Trouble() {}

    static void during(Register register, Runnable deed) throws SQLException {
        run(register, "alter table figures add constraint trouble check (figure = 'none') not valid");
        try {
            deed.run();
        } finally {
            run(register, "alter table figures drop constraint trouble");
        }
    }

    private static void run(Register register, String sql) throws SQLException {
        try (var owner = register.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
