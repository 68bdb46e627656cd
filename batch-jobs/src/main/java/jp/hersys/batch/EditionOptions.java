package jp.hersys.batch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import jp.hersys.calendar.Jst;
import jp.hersys.commands.Day;
import jp.hersys.commands.Moment;
import jp.hersys.commands.Words;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whose figures of which day, as known when.
final class EditionOptions {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    @Option(
            names = "--publisher",
            required = true,
            paramLabel = "CODE",
            description = "公表主体の全国地方公共団体コード（6桁、全国は000000） / six-digit code of the publisher")
    private String publisher = "";

    @Option(
            names = "--day",
            required = true,
            paramLabel = "DATE",
            converter = Day.class,
            description = "対象日 / the day, such as 2021-07-20")
    private @Nullable LocalDate day;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "時点（省略時は現在） / as known at (now if not given)")
    private @Nullable Instant knownAt;

    /// Why the options cannot be taken, in one sentence; null when they can.
    @Nullable
    String refusal(Clock clock) {
        if (!LocalGovernmentCode.isValid(publisher)) {
            return Words.say("publisher.invalid", publisher);
        }
        if (!publisher.equals(LocalGovernmentCode.NATION.value())
                && Areas.shipped().withCode(publisher).isEmpty()) {
            return Words.say("publisher.unknown", publisher);
        }
        // Cases are announced a day ahead at most.
        var last = Jst.today(clock).plusDays(1);
        if (day().isBefore(FIRST_DAY) || day().isAfter(last)) {
            return Words.say("day.out-of-range", day(), FIRST_DAY, last);
        }
        return knownAt != null && knownAt.isAfter(clock.instant())
                ? Words.say("edition.future", Jst.text(knownAt))
                : null;
    }

    LocalGovernmentCode publisher() {
        return new LocalGovernmentCode(publisher);
    }

    LocalDate day() {
        return java.util.Objects.requireNonNull(day);
    }

    @Nullable
    Instant knownAt() {
        return knownAt;
    }
}
