package jp.hersys.commands;

import java.time.Clock;
import java.util.Objects;
import jp.hersys.database.DataFolder;
import jp.hersys.database.Migration;
import jp.hersys.database.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hersys migrate`: makes the register on the server that the environment names, or brings it to this version.
@CommandLine.Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "別に用意した PostgreSQL（HERSYS_DB_URL）に登録簿の表を作成・更新します。",
            "Makes or updates the register's tables on the PostgreSQL of HERSYS_DB_URL."
        })
public final class MigrateCommand implements Command {

    private static final String APP_USER = "HERSYS_DB_USER";

    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var environment = System.getenv();
        var owner = Server.ownerOfEnvironment(environment);
        var appRole = environment.getOrDefault(APP_USER, "").strip();
        if (appRole.isEmpty()) {
            throw new NotTaken("database.setting-missing", APP_USER);
        }
        int version = Migration.run(owner, appRole, data.path(), Clock.systemUTC());
        Objects.requireNonNull(spec).commandLine().getOut().println(Words.say("migrate.done", version));
        return 0;
    }
}
