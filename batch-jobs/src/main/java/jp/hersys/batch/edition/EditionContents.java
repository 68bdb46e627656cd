package jp.hersys.batch.edition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.hersys.batch.edition.CaseCountMapper.Look;
import jp.hersys.codelists.Code;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.editions.CaseDifferenceMapper;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionMapper;
import jp.hersys.editions.PaperSettings;
import jp.hersys.editions.Reach;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.reports.ChangedCases;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.FigureLine;
import jp.hersys.reports.Letterhead;
import jp.hersys.reports.PreviousEdition;
import jp.hersys.reports.RowAccount;
import jp.hersys.reports.TableContent;
import org.jspecify.annotations.Nullable;

/// The content of an edition, counted from the cases and reported totals or loaded as it was kept: both must be the
/// same.
final class EditionContents {

    /// Which date cases count by: 公表_年月日.
    static final String BASIS = "announced_on";

    private final EditionMapper editions;
    private final CaseCountMapper counts;
    private final TotalMapper totals;
    private final CaseDifferenceMapper differences;
    private final KeptTables keptTables;
    private final Areas areas;
    private final CodeLists codes;
    private final FigureWords words = new FigureWords();
    private final ChangesSincePrevious changes;

    EditionContents(Register register, Areas areas, CodeLists codes) {
        this.editions = register.editions();
        this.counts = register.mapper(CaseCountMapper.class);
        this.totals = register.mapper(TotalMapper.class);
        this.differences = register.mapper(CaseDifferenceMapper.class);
        this.keptTables = new KeptTables(editions);
        this.areas = areas;
        this.codes = codes;
        this.changes = new ChangesSincePrevious(editions, differences, areas, codes);
    }

    /// Counted anew, as known at the edition's moment.
    EditionContent counted(Edition edition) {
        return withChanges(edition, figures(edition));
    }

    /// Counted anew, without what differs from the edition before.
    EditionContent figures(Edition edition) {
        return new Draft(edition).counted();
    }

    /// Counted without an edition.
    EditionContent counted(LocalGovernmentCode publisher, LocalDate day, Instant knownAt) {
        return new Draft(publisher, day, 1, knownAt, PaperSettings.unset(), null).counted();
    }

    /// As the job kept it.
    EditionContent kept(Edition edition) {
        return withChanges(edition, new Draft(edition).kept(edition));
    }

    private EditionContent withChanges(Edition edition, EditionContent content) {
        return previous(edition)
                .map(before ->
                        content.withChanges(changes.of(before, edition, ChangesSincePrevious.byDay(content.tables()))))
                .orElse(content);
    }

    /// The cases that differ from the edition before, one after the other.
    ChangedCases changedCases(Edition edition) {
        return changes.cases(edition);
    }

    /// Checks that the differing cases explain each difference to the edition before.
    ///
    /// @throws IllegalStateException naming the first cell of a table that they do not explain
    void checkDifference(Edition edition) {
        previous(edition)
                .ifPresent(before -> checkDifference(edition.publisherCode(), Reach.of(before), Reach.of(edition)));
    }

    /// The same for what any two editions of a publisher would count. Both are counted anew: how cases are put into
    /// tables may have changed since the first was published.
    void checkDifference(LocalGovernmentCode publisher, Reach before, Reach after) {
        var counted = CaseCounts.of(new Look(publisher.value(), after.day(), after.knownAt()), counts);
        new DifferenceTotals(new CaseFigures(publisher, areas, codes, counted))
                .check(
                        counted(publisher, before.day(), before.knownAt()),
                        counted(publisher, after.day(), after.knownAt()),
                        differences.net(publisher, before, after));
    }

    private Optional<Edition> previous(Edition edition) {
        return edition.previousId() == null ? Optional.empty() : editions.findById(edition.previousId());
    }

    /// What content needs besides its numbers.
    private final class Draft {

        private final LocalGovernmentCode publisher;
        private final LocalDate day;
        private final int revision;
        private final Instant knownAt;
        private final PaperSettings settings;
        private final @Nullable Edition previous;

        Draft(Edition edition) {
            this(
                    edition.publisherCode(),
                    edition.day(),
                    edition.revision(),
                    edition.knownAt(),
                    edition.paperSettings(),
                    edition.previousId() == null
                            ? null
                            : editions.findById(edition.previousId()).orElseThrow());
        }

        Draft(
                LocalGovernmentCode publisher,
                LocalDate day,
                int revision,
                Instant knownAt,
                PaperSettings settings,
                @Nullable Edition previous) {
            this.publisher = publisher;
            this.day = day;
            this.revision = revision;
            this.knownAt = knownAt;
            this.settings = settings;
            this.previous = previous;
        }

        EditionContent counted() {
            var look = new Look(publisher.value(), day, knownAt);
            var counted = CaseCounts.of(look, counts);
            var figures = new CaseFigures(publisher, areas, codes, counted);
            var reported = new TotalFigures(ReportedCounts.of(day, totals.known(look)), codes);
            var values = new LinkedHashMap<>(figures.figures());
            values.putAll(reported.figures(day));
            var tables = new ArrayList<>(figures.tables());
            tables.addAll(reported.tables());
            var before = previousFigures();
            List<FigureLine> lines = new ArrayList<>();
            values.forEach((id, value) -> lines.add(words.figure(id, value, value, before.get(id))));
            var exclusions = counted.exclusions();
            var rows = new RowAccount(exclusions.received(), counted.counted(), exclusions.byReason());
            return content(lines, tables, rows);
        }

        EditionContent kept(Edition edition) {
            var before = previousFigures();
            var values = new HashMap<String, EditionMapper.KeptFigure>();
            editions.figures(edition.id()).forEach(kept -> values.put(kept.figure(), kept));
            List<FigureLine> lines = new ArrayList<>();
            for (var id : CaseFigures.FIGURES) {
                lines.add(line(id, Objects.requireNonNull(values.get(id)), before));
            }
            for (var id : TotalFigures.FIGURES) {
                var kept = values.get(id);
                if (kept != null) {
                    lines.add(line(id, kept, before));
                }
            }
            var identities = new HashMap<String, Long>();
            editions.exclusions(edition.id()).forEach(kept -> identities.put(kept.reasonCode(), kept.identities()));
            var excluded = new LinkedHashMap<String, Long>();
            codes.codes("exclusion-reasons").stream()
                    .map(Code::code)
                    .filter(identities::containsKey)
                    .forEach(reason -> excluded.put(reason, Objects.requireNonNull(identities.get(reason))));
            var rows = new RowAccount(
                    Objects.requireNonNull(edition.received()), Objects.requireNonNull(edition.counted()), excluded);
            return content(lines, keptTables.of(edition, values.keySet()), rows);
        }

        private FigureLine line(String id, EditionMapper.KeptFigure kept, Map<String, @Nullable BigDecimal> before) {
            return words.figure(id, kept.value(), kept.published(), before.get(id));
        }

        private Map<String, @Nullable BigDecimal> previousFigures() {
            var published = new HashMap<String, @Nullable BigDecimal>();
            if (previous != null) {
                editions.figures(previous.id()).forEach(kept -> published.put(kept.figure(), kept.published()));
            }
            return published;
        }

        private EditionContent content(List<FigureLine> figures, List<TableContent> tables, RowAccount rows) {
            var name = EditionPapers.name(publisher, areas);
            return new EditionContent(
                    publisher.value(),
                    name.name(),
                    name.nameEn(),
                    day,
                    revision,
                    knownAt,
                    new Letterhead(settings.department(), settings.contact(), settings.telephone(), settings.message()),
                    BASIS,
                    figures,
                    tables,
                    rows,
                    previous == null
                            ? null
                            : new PreviousEdition(previous.day(), previous.revision(), previous.knownAt()));
        }
    }
}
