package jp.hersys.capture.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.hersys.calendar.Jst;
import jp.hersys.capture.RunningApplication;
import jp.hersys.commands.Command;
import jp.hersys.commands.NotTaken;
import jp.hersys.database.DataFolder;
import jp.hersys.database.FolderClock;
import jp.hersys.database.Register;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts everything on this machine, loads real open data and an invented epidemic into an empty register, publishes
/// editions of them, and says where to look. Ctrl-C ends it.
@picocli.CommandLine.Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {"見本のデータですべてを動かす", "Runs everything with demonstration data"})
public final class DemoCommand implements Command {

    private static final int CONNECTIONS = 16;
    private static final Actor DEMO = new Actor.Job("demo", LocalGovernmentCode.NATION);

    @Mixin
    private DataFolder data = new DataFolder();

    /// In its first days the fifth form of the notification holds, and the lists that are shown lie behind.
    private static final Instant BEGINNING =
            LocalDateTime.of(2022, 10, 5, 8, 30).atZone(Jst.ZONE).toInstant();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = {"画面のポート / port of the web page", "(default: ${DEFAULT-VALUE})"})
    private int port = 8080;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// For the {@link java.util.ServiceLoader}.
    public DemoCommand() {}

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        demandFreePort();
        out.println("データベースを起動しています… / Starting the database in " + data.path());
        FolderClock.begin(data.path(), BEGINNING);
        var register = Register.open(data.path(), CONNECTIONS, FolderClock.of(data.path()));
        try (var application = new RunningApplication(register)) {
            if (register.accountDesk().present(DEMO).people()) {
                throw new NotTaken("demo.people");
            }
            show(register, application, out);
            application.await();
            return 0;
        }
    }

    private void show(Register register, RunningApplication application, PrintWriter out) throws Exception {
        var accounts = DemoAccounts.prepare(register, data.path());
        DemoPublishers.set(register);
        out.println("画面を起動しています… / Starting the web page");
        application.start(Map.of("server.port", port, "hersys.data", data.path()));
        new DemoContents(register, data.path(), out).load();
        var papers = new PaperFolders(register, data.path().resolve("editions")).write();
        tell(register, out, accounts, papers);
    }

    private void tell(Register register, PrintWriter out, List<DemoAccounts.Credentials> accounts, List<Path> papers) {
        out.println();
        out.println("準備ができました。 / Ready.");
        out.println();
        out.println("  今日 / today:  " + Jst.today(register.clock()));
        out.println("  画面 / web page:  http://127.0.0.1:" + port + "/");
        out.println();
        out.println("  ログイン / log-ins (" + data.path().resolve(DemoAccounts.FILE) + "):");
        for (var account : accounts) {
            out.println("    %-10s %-22s %s".formatted(account.login(), account.password(), account.who()));
        }
        out.println();
        out.println("  公表資料 / papers of the published editions:");
        papers.forEach(folder -> out.println("    " + folder));
        out.println();
        out.println("終わるには Ctrl-C を押してください。 / Press Ctrl-C to end.");
        out.flush();
    }

    /// Said before a database is started for nothing.
    private void demandFreePort() {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.getLocalPort();
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "ポート " + port + " は使われています。--port で別の番号を指定してください。 / Port " + port
                            + " is in use; name another one with --port.",
                    taken);
        }
    }
}
