package jp.hersys.batch;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hersys.calendar.Jst;
import jp.hersys.codelists.CodeLists;
import jp.hersys.commands.Command;
import jp.hersys.commands.Words;
import jp.hersys.database.DataFolder;
import jp.hersys.editions.DifferenceWords;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionDifference;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hersys difference`: how two published editions differ, and why, as lines of words and numbers set apart by tabs.
/// No single case is named.
@CommandLine.Command(
        name = "difference",
        mixinStandardHelpOptions = true,
        description = {"公表した2つの版の違いを表示します。", "Shows how two published editions differ."})
public final class DifferenceCommand implements Command {

    private static final Pattern EDITION = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-([1-9][0-9]{0,3}))?");
    private static final int LOOKED_AT = 10_000;

    @Option(
            names = "--publisher",
            required = true,
            paramLabel = "CODE",
            description = "公表主体の全国地方公共団体コード / six-digit code of the publisher")
    private String publisher = "";

    @Parameters(
            arity = "2",
            paramLabel = "EDITION",
            description = "版（2021-07-20-1、または日だけでその日の最後の報） / the editions, such as 2021-07-20-1")
    private List<String> editions = List.of();

    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!LocalGovernmentCode.isValid(publisher)) {
            return refuse(Words.say("publisher.invalid", publisher));
        }
        var code = new LocalGovernmentCode(publisher);
        try (var register = data.open(2, data.clock())) {
            var actor = new Actor.Operator("difference", code);
            var published =
                    register.access().look(actor, () -> register.editions().newestOf(code, LOOKED_AT));
            for (var name : editions) {
                if (find(name, published).isEmpty()) {
                    return refuse(Words.say("edition.unknown", name));
                }
            }
            var before = find(editions.getFirst(), published).orElseThrow();
            var after = find(editions.getLast(), published).orElseThrow();
            print(register.differenceDesk()
                    .between(before.publicId(), after.publicId(), actor)
                    .orElseThrow());
            return 0;
        }
    }

    /// The edition of a day and revision, or the last of a day.
    private static Optional<Edition> find(String name, List<Edition> published) {
        var parts = EDITION.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalDate day;
        try {
            day = LocalDate.parse(parts.group(1));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
        var revision = parts.group(2);
        return published.stream()
                .filter(edition -> edition.day().equals(day))
                .filter(edition -> revision == null || edition.revision() == Integer.parseInt(revision))
                .findFirst();
    }

    private void print(EditionDifference difference) {
        var to = Objects.requireNonNull(spec).commandLine().getOut();
        to.println(Words.say("difference.editions", name(difference.before()), name(difference.after())));
        for (var figure : difference.figures()) {
            to.println(figure.figure() + "\t" + said(figure.before()) + "\t" + said(figure.after()));
        }
        printWhy(difference, to);
        if (difference.isEmpty()) {
            to.println(Words.say("difference.none"));
        }
    }

    private static void printWhy(EditionDifference difference, PrintWriter to) {
        var words = new DifferenceWords(CodeLists.shipped(), Areas.shipped(), Locale.JAPANESE);
        EditionDifference.counts(difference.groups())
                .forEach((because, cases) ->
                        to.println(words.kind(because.kind()) + "\t" + words.reason(because.reason()) + "\t" + cases));
        for (var item : difference.items()) {
            to.println(Words.say("difference.item") + "\t" + words.item(item.item()) + "\t" + item.cases());
        }
        for (var day : difference.days()) {
            to.println(day.day() + "\t" + day.before() + "\t" + day.after());
        }
    }

    private static String name(Edition edition) {
        return edition.day() + "-" + edition.revision() + " (" + Jst.text(edition.knownAt()) + ")";
    }

    private static String said(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private int refuse(String sentence) {
        Objects.requireNonNull(spec).commandLine().getErr().println(sentence);
        return 2;
    }
}
