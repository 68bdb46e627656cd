package jp.hersys.capture.serve;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import jp.hersys.codelists.CodeLists;
import jp.hersys.commands.Command;
import jp.hersys.commands.NotTaken;
import jp.hersys.commands.Words;
import jp.hersys.database.DataFolder;
import jp.hersys.database.Register;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Words of `hersys admin` about organisations and who works for them.
final class OrganisationCommands {

    private OrganisationCommands() {}

    /// What every word takes.
    abstract static class OfBody implements Command {

        @Mixin
        private DataFolder data = new DataFolder();

        @Option(
                names = "--publisher",
                required = true,
                paramLabel = "CODE",
                description = "機関が属する団体の全国地方公共団体コード（6桁） / six-digit code of the organisation's body")
        private String publisher = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        final LocalGovernmentCode publisher() {
            return AdminCommand.publisher(publisher);
        }

        final Integer tell(BiFunction<Register, LocalGovernmentCode, String> deed) {
            var code = publisher();
            try (var register = data.open(2, data.clock())) {
                spec.commandLine().getOut().println(deed.apply(register, code));
            }
            return 0;
        }
    }

    /// `hersys admin organisation`: makes an organisation.
    @picocli.CommandLine.Command(
            name = "organisation",
            mixinStandardHelpOptions = true,
            description = {"機関（保健所・医療機関など）を登録します。", "Makes an organisation."})
    static final class Make extends OfBody {

        @Parameters(paramLabel = "NAME", description = "正式な名称 / official name")
        private String name = "";

        @Option(
                names = "--type",
                required = true,
                paramLabel = "TYPE",
                description = "IDの種別（05 保健所、06 外来、07 入院 など） / two digits of the ID type")
        private String type = "";

        @Option(
                names = "--health-centre",
                paramLabel = "[CODE/]NAME",
                description = {
                    "医療機関の届出先の保健所。同じ名称が二つある都道府県では 172014/中央保健所 のように団体コードを付ける",
                    "Health centre to which an institution notifies; with its body's code where two are called so"
                })
        private String healthCentre = "";

        @Option(names = "--postal-code", paramLabel = "DIGITS", description = "郵便番号 / postal code")
        private String postalCode = "";

        @Option(names = "--address", paramLabel = "TEXT", description = "所在地 / address")
        private String address = "";

        @Option(names = "--telephone", paramLabel = "NUMBER", description = "電話番号 / telephone")
        private String telephone = "";

        @Override
        public Integer call() {
            if (name.isBlank()) {
                throw new NotTaken("organisation.no-name");
            }
            if (type.equals("20")
                    || CodeLists.shipped().find("organisation-types", type).isEmpty()) {
                throw new NotTaken("organisation.type-unknown", type);
            }
            if (List.of("06", "07").contains(type) && healthCentre.isEmpty()) {
                throw new NotTaken("organisation.no-health-centre");
            }
            return tell((register, code) -> {
                var made = Organisation.toBeMade(type, name.strip(), code, centre(register, code))
                        .at(postalCode, address, telephone);
                if (!made.fitsItsBody()) {
                    throw new NotTaken("organisation.type-of-another-body", type, code);
                }
                return register.organisationDesk()
                        .make(made, AdminCommand.ADMIN)
                        .map(there -> Words.say("organisation.made", there.name()))
                        .orElseThrow(() -> new NotTaken("organisation.taken", name.strip(), code));
            });
        }

        private @Nullable Id<Organisation> centre(Register register, LocalGovernmentCode code) {
            if (healthCentre.isEmpty()) {
                return null;
            }
            var found = register.organisationDesk().healthCentres(code, healthCentre, AdminCommand.ADMIN);
            if (found.size() > 1) {
                var bodies = found.stream().map(each -> each.publisherCode().value());
                throw new NotTaken(
                        "organisation.health-centre-of-two",
                        healthCentre,
                        bodies.collect(Collectors.joining(", ")),
                        found.getFirst().publisherCode());
            }
            return found.stream()
                    .map(Organisation::id)
                    .findFirst()
                    .orElseThrow(() -> new NotTaken("organisation.health-centre-unknown", healthCentre, code));
        }
    }

    /// What the words take that tell who works where.
    abstract static class OfMember extends OfBody {

        @Parameters(paramLabel = "LOGIN", description = "利用者名 / what the person types")
        String login = "";

        @Option(names = "--organisation", required = true, paramLabel = "NAME", description = "機関の名称 / its name")
        private String organisation = "";

        final Organisation organisation(Register register, LocalGovernmentCode code) {
            return register.organisationDesk()
                    .find(code, organisation, AdminCommand.ADMIN)
                    .orElseThrow(() -> new NotTaken("organisation.unknown", organisation, code));
        }
    }

    /// `hersys admin join`: a person works for an organisation from now on.
    @picocli.CommandLine.Command(
            name = "join",
            mixinStandardHelpOptions = true,
            description = {"利用者を機関の職員にします。", "Lets a person work for an organisation."})
    static final class Join extends OfMember {

        @Override
        public Integer call() {
            return tell((register, code) -> {
                var there = organisation(register, code);
                if (!register.accountDesk().join(login, there, AdminCommand.ADMIN)) {
                    throw new NotTaken("account.not-joined", login, there.name());
                }
                return Words.say("account.joined", login, there.name());
            });
        }
    }

    /// `hersys admin leave`: a person does not work for an organisation any more.
    @picocli.CommandLine.Command(
            name = "leave",
            mixinStandardHelpOptions = true,
            description = {"利用者を機関の職員から外します。使用中の画面も終わります。", "Ends a person's work for an organisation, and open pages."
            })
    static final class Leave extends OfMember {

        @Override
        public Integer call() {
            return tell((register, code) -> {
                var there = organisation(register, code);
                if (!register.accountDesk().leave(login, there, AdminCommand.ADMIN)) {
                    throw new NotTaken("account.not-there", login, there.name());
                }
                return Words.say("account.left", login, there.name());
            });
        }
    }
}
