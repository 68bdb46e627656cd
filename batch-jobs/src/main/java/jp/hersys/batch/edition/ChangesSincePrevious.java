package jp.hersys.batch.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.hersys.codelists.CodeLists;
import jp.hersys.editions.CaseDifference;
import jp.hersys.editions.CaseDifference.Kind;
import jp.hersys.editions.CaseDifference.Reason;
import jp.hersys.editions.CaseDifferenceMapper;
import jp.hersys.editions.DayDifference;
import jp.hersys.editions.DifferenceWords;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionDifference;
import jp.hersys.editions.EditionDifference.Because;
import jp.hersys.editions.EditionMapper;
import jp.hersys.editions.Reach;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.reports.ChangedCase;
import jp.hersys.reports.ChangedCases;
import jp.hersys.reports.EditionChanges;
import jp.hersys.reports.TableContent;

/// What an edition counts otherwise than the one before it, in the words of its papers. Call it inside
/// {@link jp.hersys.audit.Access}.
final class ChangesSincePrevious {

    /// How and why cases can differ from an edition whose day and moment are not later, in the order of papers.
    private static final List<Because> POSSIBLE = List.of(
            new Because(Kind.ADDED, Reason.ANNOUNCED_LATER),
            new Because(Kind.ADDED, Reason.RECORDED_LATE),
            new Because(Kind.ADDED, Reason.ANNOUNCEMENT_MOVED),
            new Because(Kind.ADDED, Reason.RESTORED),
            new Because(Kind.CHANGED, Reason.ANNOUNCEMENT_MOVED),
            new Because(Kind.CHANGED, Reason.ATTRIBUTES_CHANGED),
            new Because(Kind.WITHDRAWN, Reason.WITHDRAWN),
            new Because(Kind.WITHDRAWN, Reason.ANNOUNCEMENT_MOVED));

    private final EditionMapper editions;
    private final CaseDifferenceMapper differences;
    private final Areas areas;
    private final DifferenceWords words;

    ChangesSincePrevious(EditionMapper editions, CaseDifferenceMapper differences, Areas areas, CodeLists codes) {
        this.editions = editions;
        this.differences = differences;
        this.areas = areas;
        this.words = new DifferenceWords(codes, areas, Locale.JAPANESE);
    }

    /// How many cases differ and why, and the past days with another number.
    ///
    /// @param byDay cases by day of this edition
    EditionChanges of(Edition previous, Edition edition, SortedMap<LocalDate, Long> byDay) {
        var publisher = edition.publisherCode();
        var groups = differences.groups(publisher, Reach.of(previous), Reach.of(edition));
        var before = new TreeMap<LocalDate, Long>();
        editions.keptDays(previous.id()).forEach(kept -> before.put(kept.day(), kept.cases()));
        return new EditionChanges(
                counts(EditionDifference.counts(groups)),
                differences.items(publisher, Reach.of(previous), Reach.of(edition)).stream()
                        .sorted((one, other) -> one.item().compareTo(other.item()))
                        .map(item -> new EditionChanges.Item(item.item().code(), words.item(item.item()), item.cases()))
                        .toList(),
                DayDifference.between(before, byDay, previous.day(), groups).stream()
                        .map(this::day)
                        .toList());
    }

    private List<EditionChanges.Count> counts(Map<Because, Long> counted) {
        if (!POSSIBLE.containsAll(counted.keySet())) {
            throw new IllegalStateException("A case was expected to differ from an earlier edition for one of "
                    + POSSIBLE + ", but found " + counted.keySet() + ".");
        }
        var counts = new ArrayList<EditionChanges.Count>();
        for (var because : POSSIBLE) {
            counts.add(new EditionChanges.Count(
                    because.kind().code(),
                    words.kind(because.kind()),
                    because.kind().sign(),
                    because.reason().code(),
                    words.reason(because.reason()),
                    counted.getOrDefault(because, 0L)));
        }
        return counts;
    }

    private EditionChanges.Day day(DayDifference day) {
        return new EditionChanges.Day(
                day.day(),
                day.before(),
                day.after(),
                day.causes().stream()
                        .map(cause ->
                                new EditionChanges.Cause(words.reason(cause.reason()), cause.added(), cause.removed()))
                        .toList());
    }

    /// The differing cases, read one after the other whenever they are asked for; none without an edition before.
    ChangedCases cases(Edition edition) {
        var previous = edition.previousId();
        if (previous == null) {
            return taker -> {};
        }
        return taker -> each(editions.findById(previous).orElseThrow(), edition, taker);
    }

    private void each(Edition previous, Edition edition, Consumer<ChangedCase> taker) {
        differences.each(
                edition.publisherCode(),
                Reach.of(previous),
                Reach.of(edition),
                row -> taker.accept(changed(row.getResultObject().difference())));
    }

    private ChangedCase changed(CaseDifference difference) {
        var before = difference.before();
        var after = difference.after();
        var publisher = difference.publisherCode();
        return new ChangedCase(
                publisher.value(),
                areas.withCode(publisher.value()).orElseThrow().name(),
                difference.rowKey(),
                difference.kind().code(),
                words.kind(difference.kind()),
                difference.reason().code(),
                words.reason(difference.reason()),
                before == null ? null : before.announcedOn(),
                after == null ? null : after.announcedOn(),
                difference.items().stream().map(this::item).toList());
    }

    private ChangedCase.Item item(CaseDifference.ItemChange change) {
        return new ChangedCase.Item(
                change.item().code(),
                words.item(change.item()),
                words.said(change.item(), change.before()),
                words.said(change.item(), change.after()));
    }

    /// Cases by day of a table of days.
    static SortedMap<LocalDate, Long> byDay(List<TableContent> tables) {
        var days = new TreeMap<LocalDate, Long>();
        tables.stream()
                .filter(table -> table.id().equals("cases.by-day"))
                .flatMap(table -> table.rows().stream())
                .forEach(row -> {
                    if (row.get(0) instanceof LocalDate day && row.get(1) instanceof Long cases) {
                        days.put(day, cases);
                    }
                });
        return days;
    }
}
