package jp.hersys.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import jp.hersys.calendar.Jst;
import jp.hersys.codelists.CodeLists;
import jp.hersys.imports.ReadRow;
import jp.hersys.imports.Trial;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.profiles.FileSource;
import jp.hersys.profiles.ListReader;
import jp.hersys.profiles.Profile;
import jp.hersys.profiles.Profiles;
import jp.hersys.profiles.ReadOutcome.RefusedWhole;
import jp.hersys.profiles.ReadOutcome.Unread;
import jp.hersys.profiles.ReadOutcome.Whole;
import jp.hersys.profiles.Recognition;
import jp.hersys.profiles.Recognition.Recognised;
import jp.hersys.profiles.Recognition.Unrecognised;

/// Trials by the same recognition and the same readers as an import; the register is not asked.
final class TrialOfProfiles implements Trial {

    private final Profiles profiles;
    private final Areas areas;
    private final Clock clock;

    TrialOfProfiles(Profiles profiles, Areas areas, Clock clock) {
        this.profiles = profiles;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public List<Kind> kinds(Locale language) {
        return profiles.all().stream()
                .map(profile -> new Kind(profile.name(), profile.title(language)))
                .sorted(Comparator.comparing(Kind::title, Collator.getInstance(language)))
                .toList();
    }

    @Override
    public Outcome read(Attempt attempt, Path file, Consumer<Line> lines) throws IOException {
        var source = FileSource.of(file);
        try {
            return switch (Recognition.of(source, profiles, attempt.profile())) {
                case Unrecognised(var finding) -> new Outcome(null, "", "", 0, 0, 0, List.of(), finding);
                case Recognised(var profile) -> read(attempt, source, profile, lines);
            };
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private Outcome read(Attempt attempt, FileSource source, Profile profile, Consumer<Line> lines) {
        var understood = new UnderstoodRows(CodeLists.shipped(), areas, attempt.language());
        var rows = new AtomicLong();
        var refused = new AtomicLong();
        Consumer<ReadRow> tell = row -> {
            rows.incrementAndGet();
            if (row.fact() == null) {
                refused.incrementAndGet();
            }
            lines.accept(new Line(row.line(), row.rowKey(), understood.of(row.fact()), row.findings()));
        };
        var outcome = ListReader.read(source, profile, attempt.publisher(), Jst.today(clock), areas, tell);
        var title = profile.title(attempt.language());
        return switch (outcome) {
            case Whole(var encoding, var read, var skipped, var repair, var unread) ->
                new Outcome(
                        profile.name(),
                        title,
                        encoding,
                        read,
                        refused.get(),
                        skipped,
                        unread(unread, understood),
                        null);
            case RefusedWhole(Finding finding) ->
                new Outcome(profile.name(), title, "", rows.get(), refused.get(), 0, List.of(), finding);
        };
    }

    /// Columns as written; sheets that were passed over stand behind them.
    private static List<String> unread(Unread unread, UnderstoodRows understood) {
        var all = new ArrayList<>(unread.columns());
        unread.sheets().forEach(sheet -> all.add(understood.sheet(sheet)));
        return all;
    }
}
