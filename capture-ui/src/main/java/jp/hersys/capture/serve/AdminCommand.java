package jp.hersys.capture.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.hersys.accounts.Account;
import jp.hersys.commands.Command;
import jp.hersys.commands.NotTaken;
import jp.hersys.commands.Words;
import jp.hersys.database.DataFolder;
import jp.hersys.database.Register;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hersys admin`: what only who may start the program on the machine can do. Nobody ever knows another
/// person's password: an account begins, and begins again, with a one-time link.
@picocli.CommandLine.Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        subcommands = {
            AdminCommand.Create.class,
            AdminCommand.Link.class,
            AdminCommand.Disable.class,
            AdminCommand.Enable.class,
            OrganisationCommands.Make.class,
            OrganisationCommands.Join.class,
            OrganisationCommands.Leave.class
        },
        description = {"管理者の作業", "Work of the administrator"})
public final class AdminCommand implements Command {

    static final Actor ADMIN = new Actor.Operator("admin", LocalGovernmentCode.NATION);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// For the {@link java.util.ServiceLoader}.
    public AdminCommand() {}

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "admin create | link | disable | enable | organisation | join | leave");
    }

    /// The body that was typed.
    static LocalGovernmentCode publisher(String typed) {
        if (!LocalGovernmentCode.isValid(typed)) {
            throw new NotTaken("publisher.invalid", typed);
        }
        var code = new LocalGovernmentCode(typed);
        if (!code.isNation() && Areas.shipped().withCode(typed).isEmpty()) {
            throw new NotTaken("publisher.unknown", typed);
        }
        return code;
    }

    /// What every word about an account takes.
    abstract static class OfAccount implements Command {

        @Mixin
        private DataFolder data = new DataFolder();

        @Parameters(paramLabel = "LOGIN", description = "利用者名 / what the person types")
        String login = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        final Integer tell(Function<Register, List<String>> deed) {
            try (var register = data.open(2, data.clock())) {
                deed.apply(register).forEach(spec.commandLine().getOut()::println);
            }
            return 0;
        }
    }

    /// What every word takes that prints a link.
    abstract static class OfLink extends OfAccount {

        @Option(
                names = "--address",
                paramLabel = "URL",
                defaultValue = "http://127.0.0.1:8080/",
                description = {"利用者が開くアドレス / where people reach the program", "(default: ${DEFAULT-VALUE})"})
        private String address = "http://127.0.0.1:8080/";

        /// The link stands on a line of its own, so that it can be copied.
        final List<String> link(Register register, String said) {
            var token = register.signIns()
                    .links()
                    .issue(login, ADMIN)
                    .orElseThrow(() -> new NotTaken("account.none-open", login));
            return List.of(Words.say(said, login), base() + "link#" + token);
        }

        final String base() {
            try {
                var uri = new URI(address.endsWith("/") ? address : address + "/");
                if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                        && uri.getHost() != null
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null) {
                    return uri.toString();
                }
            } catch (URISyntaxException none) {
                throw new NotTaken("account.address-invalid", address);
            }
            throw new NotTaken("account.address-invalid", address);
        }
    }

    /// `hersys admin create`: makes an account without a password and prints a one-time link for its owner.
    @picocli.CommandLine.Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = {"利用者を作成し、1回限りのリンクを表示します。", "Makes an account and prints a one-time link."})
    static final class Create extends OfLink {

        private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,31}");

        @Option(
                names = "--publisher",
                required = true,
                paramLabel = "CODE",
                description = "所属の全国地方公共団体コード（6桁、全国は000000） / six-digit code of the publisher")
        private String publisher = "";

        @Option(
                names = "--duty",
                required = true,
                paramLabel = "DUTY",
                description = "READER（閲覧）・CLERK（取込も）・PRESS（公表も）")
        private Duty duty = Duty.READER;

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "氏名 / name in Japanese")
        private String name = "";

        @Option(names = "--name-en", paramLabel = "NAME", description = "英語の氏名 / name in English")
        private @Nullable String nameEn;

        @Override
        public Integer call() {
            if (!LOGIN.matcher(login).matches()) {
                throw new NotTaken("account.login-invalid", login);
            }
            base();
            var code = publisher(publisher);
            var account = new Account(login, name, nameEn == null ? name : nameEn, duty, code, null, false, null);
            return tell(register -> {
                if (!register.accountDesk().make(account, ADMIN)) {
                    throw new NotTaken("account.taken", login);
                }
                return link(register, "account.made");
            });
        }
    }

    /// `hersys admin link`: a new link for who forgot the password or lost the telephone. What was there is
    /// void at once.
    @picocli.CommandLine.Command(
            name = "link",
            mixinStandardHelpOptions = true,
            description = {
                "新しい1回限りのリンクを表示します（パスワード忘れ・端末の紛失）。以前のパスワードと認証アプリは使えなくなります。",
                "Prints a new one-time link (forgotten password, lost device); password and factor of before are void."
            })
    static final class Link extends OfLink {

        @Override
        public Integer call() {
            base();
            return tell(register -> link(register, "account.link"));
        }
    }

    /// `hersys admin disable`: closes an account; its sessions end on every node within seconds.
    @picocli.CommandLine.Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = {"利用者を停止します。使用中の画面も終わります。", "Closes an account; its sessions end on every node."})
    static final class Disable extends OfAccount {

        @Override
        public Integer call() {
            return tell(register -> {
                if (!register.accountDesk().disable(login, ADMIN)) {
                    throw new NotTaken("account.none-open", login);
                }
                return List.of(Words.say("account.disabled", login));
            });
        }
    }

    /// `hersys admin enable`: opens a closed account again and prints a one-time link, because nothing of
    /// before counts.
    @picocli.CommandLine.Command(
            name = "enable",
            mixinStandardHelpOptions = true,
            description = {"停止した利用者を再開し、1回限りのリンクを表示します。", "Opens a closed account again and prints a one-time link."})
    static final class Enable extends OfLink {

        @Override
        public Integer call() {
            base();
            return tell(register -> {
                if (!register.accountDesk().enable(login, ADMIN)) {
                    throw new NotTaken("account.none-closed", login);
                }
                return link(register, "account.enabled");
            });
        }
    }
}
