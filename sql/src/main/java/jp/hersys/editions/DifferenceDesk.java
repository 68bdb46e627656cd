package jp.hersys.editions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import jp.hersys.audit.Access;
import jp.hersys.register.Actor;
import org.jspecify.annotations.Nullable;

/// Where two published editions are laid side by side. Looking at single cases stands in the audit.
public final class DifferenceDesk {

    private final Access access;
    private final EditionMapper editions;
    private final CaseDifferenceMapper differences;

    /// A desk over the editions.
    public DifferenceDesk(Access access, EditionMapper editions, CaseDifferenceMapper differences) {
        this.access = access;
        this.editions = editions;
        this.differences = differences;
    }

    /// The difference of two published editions of one publisher, if `actor` may see both.
    public Optional<EditionDifference> between(UUID before, UUID after, Actor actor) {
        return access.look(actor, () -> {
            var first = published(before);
            var second = published(after);
            return first.isEmpty()
                            || second.isEmpty()
                            || !first.get().publisherCode().equals(second.get().publisherCode())
                    ? Optional.empty()
                    : Optional.of(between(first.get(), second.get()));
        });
    }

    /// The published editions of a publisher, newest first, if `actor` may see them.
    public List<Edition> choices(Edition one, int limit, Actor actor) {
        return access.look(actor, () -> editions.newestOf(one.publisherCode(), limit));
    }

    /// The edition that readers of this one saw before, if there was one.
    public Optional<Edition> previous(Edition edition, Actor actor) {
        var id = edition.previousId();
        return id == null ? Optional.empty() : access.look(actor, () -> editions.findById(id));
    }

    /// How many cases differ.
    public long count(EditionDifference difference, DifferenceFilter filter, Actor actor) {
        var before = difference.before();
        var after = difference.after();
        return access.look(
                actor, () -> differences.count(before.publisherCode(), Reach.of(before), Reach.of(after), filter));
    }

    /// So many differing cases from the `offset`th on.
    public List<CaseDifference> page(
            EditionDifference difference, DifferenceFilter filter, long offset, int limit, Actor actor) {
        var before = difference.before();
        var after = difference.after();
        return access.as(
                actor,
                before.publisherCode(),
                "difference.look",
                subject(difference),
                () -> differences.page(
                        before.publisherCode(), Reach.of(before), Reach.of(after), filter, offset, limit));
    }

    /// Hands every differing case to `taker`, one after the other.
    public void each(EditionDifference difference, Consumer<CaseDifference> taker, Actor actor) {
        var before = difference.before();
        var after = difference.after();
        access.as(actor, before.publisherCode(), "difference.download", subject(difference), () -> {
            differences.each(
                    before.publisherCode(),
                    Reach.of(before),
                    Reach.of(after),
                    each -> taker.accept(each.getResultObject().difference()));
            return difference;
        });
    }

    private static String subject(EditionDifference difference) {
        return "editions " + difference.before().id() + " " + difference.after().id();
    }

    private Optional<Edition> published(UUID publicId) {
        return editions.findPublic(publicId).filter(edition -> edition.publishedAt() != null);
    }

    private EditionDifference between(Edition before, Edition after) {
        var publisher = before.publisherCode();
        var first = Reach.of(before);
        var second = Reach.of(after);
        var groups = differences.groups(publisher, first, second);
        var last = before.day().isBefore(after.day()) ? before.day() : after.day();
        return new EditionDifference(
                before,
                after,
                figures(figures(before), figures(after)),
                DayDifference.between(byDay(before), byDay(after), last, groups),
                groups,
                differences.items(publisher, first, second));
    }

    private Map<String, @Nullable BigDecimal> figures(Edition edition) {
        var figures = new HashMap<String, @Nullable BigDecimal>();
        editions.figures(edition.id()).forEach(kept -> figures.put(kept.figure(), kept.published()));
        return figures;
    }

    private static List<EditionDifference.FigureDifference> figures(
            Map<String, @Nullable BigDecimal> before, Map<String, @Nullable BigDecimal> after) {
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .map(id -> new EditionDifference.FigureDifference(id, before.get(id), after.get(id)))
                .toList();
    }

    private SortedMap<LocalDate, Long> byDay(Edition edition) {
        var days = new TreeMap<LocalDate, Long>();
        editions.keptDays(edition.id()).forEach(kept -> days.put(kept.day(), kept.cases()));
        return days;
    }
}
