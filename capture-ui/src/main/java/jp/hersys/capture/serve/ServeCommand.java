package jp.hersys.capture.serve;

import java.io.PrintWriter;
import jp.hersys.accounts.AccountDesk;
import jp.hersys.capture.RunningApplication;
import jp.hersys.commands.Command;
import jp.hersys.commands.NotTaken;
import jp.hersys.commands.Words;
import jp.hersys.database.DataFolder;
import jp.hersys.database.Server;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hersys serve`: real use. Brings no data and no accounts, and refuses to start where something would leave data of
/// people open. Ctrl-C ends it.
@picocli.CommandLine.Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "業務で使うために動かす（HERSYS_DB_URL の PostgreSQL、なければ付属のもの）",
            "Serves for real use, on the PostgreSQL of HERSYS_DB_URL or its own"
        })
public final class ServeCommand implements Command {

    private static final Actor SERVE = new Actor.Operator("serve", LocalGovernmentCode.NATION);

    // A claim and a transaction for each of import and edition, one for the schedule, the rest for the screens.
    private static final int FEWEST_CONNECTIONS = 8;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = {"画面のポート / port of the web page", "(default: ${DEFAULT-VALUE})"})
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = {"受け付けるアドレス / address to listen on", "(default: ${DEFAULT-VALUE})"})
    private String bind = "127.0.0.1";

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "16",
            description = {"データベース接続の最大数 / connections to the database at most", "(default: ${DEFAULT-VALUE})"})
    private int connections = 16;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// For the {@link java.util.ServiceLoader}.
    public ServeCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        var binding = Binding.of(bind, port, System.getenv());
        boolean embedded = Server.ofEnvironment(System.getenv()).isEmpty();
        if (connections < FEWEST_CONNECTIONS) {
            throw new NotTaken("serve.connections-few", connections, FEWEST_CONNECTIONS);
        }
        binding.demandFree();
        var clock = data.clock();
        var register = data.open(connections, clock);
        try (var application = new RunningApplication(register)) {
            if (embedded && !register.ownsDatabase()) {
                throw new NotTaken("serve.folder-in-use", data.path());
            }
            var present = register.accountDesk().present(SERVE);
            if (present.demo()) {
                throw new NotTaken("serve.demo-accounts");
            }
            var settings = binding.settings();
            settings.put("hersys.data", data.path());
            application.start(settings);
            tell(embedded, binding, present);
            application.await();
            return 0;
        }
    }

    private void tell(boolean embedded, Binding binding, AccountDesk.Present present) {
        PrintWriter out = spec.commandLine().getOut();
        if (embedded) {
            out.println(Words.say("serve.embedded", data.path()));
        }
        if (!binding.behindProxy()) {
            out.println(Words.say("serve.no-tls"));
        }
        if (!present.people()) {
            out.println(Words.say("serve.no-accounts"));
        }
        out.println(Words.say("serve.ready", binding.url()));
        out.flush();
    }
}
