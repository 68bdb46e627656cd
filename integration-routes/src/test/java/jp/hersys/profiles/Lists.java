package jp.hersys.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.hersys.imports.ReadRow;
import jp.hersys.intake.Finding;
import jp.hersys.intake.FindingSentences;
import jp.hersys.intake.Severity;
import jp.hersys.jurisdictions.Area;
import jp.hersys.jurisdictions.AreaKind;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.totals.TotalsRow;

/// What the tests of the readers share: lists from the resources, the areas, and one way of reading.
final class Lists {

    static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    static final LocalGovernmentCode NIIGATA = new LocalGovernmentCode("150002");
    static final LocalGovernmentCode NIIGATA_CITY = new LocalGovernmentCode("151009");
    static final LocalGovernmentCode TOKYO = new LocalGovernmentCode("130001");
    static final LocalDate TODAY = LocalDate.of(2021, 12, 1);
    static final Areas AREAS = areas();
    static final Profiles PROFILES = Profiles.onClassPath();
    static final Profile PATIENTS = PROFILES.named("patients").orElseThrow();

    private static final FindingSentences JAPANESE = new FindingSentences(Locale.JAPANESE);

    private Lists() {}

    /// What was read: the outcome and the rows that were handed over.
    record Reading(ReadOutcome outcome, List<ReadRow> rows) {

        List<ReadRow> refused() {
            return rows.stream().filter(row -> row.fact() == null).toList();
        }

        /// The sum of one measure and method.
        long sum(String measure, String method) {
            return rows.stream()
                    .map(ReadRow::fact)
                    .filter(fact -> fact != null)
                    .flatMap(fact -> ((TotalsRow) fact).counts().stream())
                    .filter(count -> count.measureCode().equals(measure)
                            && count.methodCode().equals(method))
                    .mapToLong(TotalsRow.Count::value)
                    .sum();
        }

        /// The Japanese sentences of a row's findings, with severity.
        List<String> sentences(int row) {
            return rows.get(row).findings().stream()
                    .map(finding -> (finding.severity() == Severity.NOTE ? "(note) " : "") + Lists.sentence(finding))
                    .toList();
        }

        /// The Japanese sentence that refuses the file whole.
        String whyWhole() {
            return outcome instanceof ReadOutcome.RefusedWhole(var finding)
                    ? Lists.sentence(finding)
                    : outcome.toString();
        }
    }

    static Reading read(byte[] bytes, LocalGovernmentCode publisher) {
        return read(bytes, PATIENTS, publisher);
    }

    static Reading read(byte[] bytes, Profile profile, LocalGovernmentCode publisher) {
        var rows = new ArrayList<ReadRow>();
        var outcome = ListReader.read(FileSource.of(bytes), profile, publisher, TODAY, AREAS, rows::add);
        return new Reading(outcome, rows);
    }

    /// Reads by the profile that recognises the file.
    static Reading recognise(byte[] bytes, LocalGovernmentCode publisher) {
        return switch (Recognition.of(FileSource.of(bytes), PROFILES, null)) {
            case Recognition.Recognised(var profile) -> read(bytes, profile, publisher);
            case Recognition.Unrecognised(var finding) -> new Reading(new ReadOutcome.RefusedWhole(finding), List.of());
        };
    }

    static Profile profile(String name) {
        return PROFILES.named(name).orElseThrow();
    }

    static Reading read(String text, LocalGovernmentCode publisher) {
        return read(text.getBytes(StandardCharsets.UTF_8), publisher);
    }

    static byte[] bytes(String name) {
        try (var in = Lists.class.getResourceAsStream("/lists/" + name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String name, String charset) {
        return new String(bytes(name), Charset.forName(charset));
    }

    static String sentence(Finding finding) {
        return JAPANESE.sentence(finding);
    }

    private static Areas areas() {
        return new Areas(text("areas.csv", "UTF-8")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Area(
                        new LocalGovernmentCode(cells[0]),
                        cells[1],
                        cells[2],
                        cells[3],
                        AreaKind.valueOf(cells[4]),
                        null,
                        null))
                .toList());
    }
}
