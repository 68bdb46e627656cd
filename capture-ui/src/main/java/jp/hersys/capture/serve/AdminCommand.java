package jp.hersys.capture.serve;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.hersys.accounts.Account;
import jp.hersys.capture.security.BoundedArgon2;
import jp.hersys.capture.security.Passphrase;
import jp.hersys.commands.Command;
import jp.hersys.commands.NotTaken;
import jp.hersys.commands.Words;
import jp.hersys.database.DataFolder;
import jp.hersys.jurisdictions.AreaMasters;
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

/// `hersys admin`: what only who may start the program on the machine can do.
@picocli.CommandLine.Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        subcommands = AdminCommand.CreateAccount.class,
        description = {"管理者の作業", "Work of the administrator"})
public final class AdminCommand implements Command {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// For the {@link java.util.ServiceLoader}.
    public AdminCommand() {}

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "admin create-account");
    }

    /// `hersys admin create-account`: makes an account and prints the password that was drawn for it. The register
    /// keeps its hash alone: who loses it needs a new one.
    @picocli.CommandLine.Command(
            name = "create-account",
            mixinStandardHelpOptions = true,
            description = {"利用者を作成し、初期パスワードを表示します。", "Makes an account and prints its initial password."})
    static final class CreateAccount implements Command {

        private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,31}");
        private static final int BLOCKS = 6; // 75 bits

        @Mixin
        private DataFolder data = new DataFolder();

        @Parameters(paramLabel = "LOGIN", description = "利用者名 / what the person types")
        private String login = "";

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

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            if (!LOGIN.matcher(login).matches()) {
                throw new NotTaken("account.login-invalid", login);
            }
            var code = publisher();
            var password = Passphrase.draw(new SecureRandom(), BLOCKS);
            var hash = Objects.requireNonNull(new BoundedArgon2().encode(password));
            var account = new Account(login, name, nameEn == null ? name : nameEn, duty, code, hash, false, null);
            try (var register = data.open(2, Clock.systemUTC())) {
                var admin = new Actor.Operator("admin", LocalGovernmentCode.NATION);
                if (!register.accountDesk().make(account, admin)) {
                    throw new NotTaken("account.taken", login);
                }
            }
            spec.commandLine().getOut().println(Words.say("account.made", login, password));
            return 0;
        }

        private LocalGovernmentCode publisher() {
            if (!LocalGovernmentCode.isValid(publisher)) {
                throw new NotTaken("publisher.invalid", publisher);
            }
            var code = new LocalGovernmentCode(publisher);
            if (!code.isNation()
                    && new Areas(AreaMasters.areas()).withCode(publisher).isEmpty()) {
                throw new NotTaken("publisher.unknown", publisher);
            }
            return code;
        }
    }
}
