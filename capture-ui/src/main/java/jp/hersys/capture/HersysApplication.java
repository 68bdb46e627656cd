package jp.hersys.capture;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;
import jp.hersys.commands.Command;
import jp.hersys.commands.NotTaken;
import jp.hersys.commands.Words;
import jp.hersys.database.NotOpened;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionSystemException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The program. Its first word picks a command; each module brings its own, and each starts only what it needs.
@picocli.CommandLine.Command(
        name = "hersys",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        description = {"新型コロナウイルス感染者等情報把握・管理システム", "Case information system for COVID-19, batch and reporting"},
        footer = {"", "各命令の使い方は / for each command: hersys COMMAND --help"})
public final class HersysApplication implements Runnable {

    private static final int FAULT = 1;
    private static final int NOT_TAKEN = 2;

    @picocli.CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    HersysApplication() {}

    /// Runs the command and ends with its exit code.
    public static void main(String... args) {
        // Japanese must leave the program as it is, whatever the shell's locale says.
        var out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        var err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.setProperty("hersys.log", logFolder(List.of(args)).toString());
        System.exit(run(out, err, args));
    }

    /// Runs the command and answers its exit code.
    static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(new HersysApplication());
        ServiceLoader.load(Command.class).forEach(line::addSubcommand);
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler(HersysApplication::explain);
        line.setExecutionExceptionHandler((fault, command, parsed) -> tell(fault, command));
        return line.execute(args);
    }

    /// Without a word there is nothing to do but to say which words there are.
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }

    private static int explain(ParameterException mistake, String[] args) {
        var command = mistake.getCommandLine();
        var err = command.getErr();
        boolean unknownWord = command.getParent() == null && args.length > 0 && !args[0].startsWith("-");
        if (unknownWord) {
            err.println("「" + args[0] + "」という命令はありません。 / There is no command \"" + args[0] + "\".");
        } else if (args.length > 0) {
            err.println("命令の書き方が正しくありません。 / The command is not written as it must be: " + mistake.getMessage());
        }
        command.usage(err);
        return NOT_TAKEN;
    }

    /// One whole sentence for the person; all the rest for the log.
    private static int tell(Exception fault, CommandLine command) {
        if (fault instanceof NotTaken || fault instanceof NotOpened) {
            var sentence = fault instanceof NotOpened refused
                    ? Words.say(refused.key(), refused.details())
                    : String.valueOf(fault.getMessage());
            LoggerFactory.getLogger(HersysApplication.class)
                    .warn("The command {} was refused; the person was told why.", command.getCommandName());
            command.getErr().println(sentence);
            return NOT_TAKEN;
        }
        LoggerFactory.getLogger(HersysApplication.class)
                .error("The command {} ended with a fault.", command.getCommandName(), fault);
        command.getErr().println(sentence(fault));
        command.getErr().println("詳しくは / details: " + Path.of(System.getProperty("hersys.log", "."), "hersys.log"));
        return FAULT;
    }

    // Our own exceptions speak to people; those of libraries may repeat values of the database.
    private static String sentence(Exception fault) {
        if (isDatabaseLost(fault)) {
            return "データベースとの接続が切れました。登録済みの内容は保たれています。もう一度実行してください。"
                    + " / The connection to the database was lost; what was reported is kept. Please run the command again.";
        }
        boolean ours = fault instanceof IllegalStateException
                || fault instanceof IllegalArgumentException
                || fault instanceof java.io.UncheckedIOException
                || fault instanceof jp.hersys.audit.NotAllowed;
        var message = fault.getMessage();
        return ours && message != null
                ? message.lines().findFirst().orElse(message)
                : "思わぬ不具合で終わりました。 / The command ended with an unexpected fault ("
                        + fault.getClass().getSimpleName() + ").";
    }

    // SQL states: class 08 the connection, 57P the server is going down or not up yet. A rollback fails only when there
    // is no connection any more, and then may hide what had failed before it.
    private static boolean isDatabaseLost(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }

    // Logging begins before picocli has read the arguments, so the folder is looked up beforehand.
    private static Path logFolder(List<String> args) {
        var data = "var/hersys";
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).startsWith("--data=")) {
                data = args.get(i).substring("--data=".length());
            } else if (args.get(i).equals("--data") && i + 1 < args.size()) {
                data = args.get(i + 1);
            }
        }
        return Path.of(data, "log").toAbsolutePath().normalize();
    }
}
