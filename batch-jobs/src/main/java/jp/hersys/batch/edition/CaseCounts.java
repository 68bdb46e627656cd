package jp.hersys.batch.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import jp.hersys.batch.edition.CaseCountMapper.Group;
import jp.hersys.batch.edition.CaseCountMapper.Grouping;
import jp.hersys.batch.edition.CaseCountMapper.Look;
import jp.hersys.calendar.Jst;
import org.jspecify.annotations.Nullable;

/// What was counted as known at a moment, before it is put into tables.
///
/// @param day       last day by which cases are counted
/// @param byDay     cases up to `day` by the day of announcement
/// @param byPlace   cases up to `day` by where they live and how old they are
/// @param bySex     cases up to `day` by sex code, empty for none
/// @param exclusions what is not among them
/// @param toldUpTo  until when the publisher told all it knew: when its last list was recorded, or, where cases are
/// notified
///                  one by one and no list ever came, the moment of knowledge; null when nothing was recorded
record CaseCounts(
        LocalDate day,
        TreeMap<LocalDate, Long> byDay,
        Map<Place, Long> byPlace,
        Map<String, Long> bySex,
        Exclusions exclusions,
        @Nullable Instant toldUpTo) {

    /// Where a case lives and how old it is, as the register's codes; empty for none.
    record Place(String residenceCode, String ageBandCode) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::residenceCode).thenComparing(Place::ageBandCode);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /// Counts; call it inside {@link jp.hersys.audit.Access}.
    static CaseCounts of(Look look, CaseCountMapper mapper) {
        var byDay = new TreeMap<LocalDate, Long>();
        var byPlace = new TreeMap<Place, Long>();
        var bySex = new HashMap<String, Long>();
        for (Group group : mapper.groups(look)) {
            switch (group.grouping()) {
                case Grouping.BY_DAY -> {
                    if (group.announcedOn() != null) {
                        byDay.put(group.announcedOn(), group.cases());
                    }
                }
                case Grouping.BY_RESIDENCE_AND_AGE ->
                    byPlace.merge(
                            new Place(orEmpty(group.residenceCode()), orEmpty(group.ageBandCode())),
                            group.cases(),
                            Long::sum);
                case Grouping.BY_SEX -> bySex.merge(orEmpty(group.sexCode()), group.cases(), Long::sum);
                default -> throw new IllegalStateException("The grouping " + group.grouping() + " was not asked for.");
            }
        }
        var exclusions = Exclusions.of(look, mapper);
        var lastList = mapper.lastList(look);
        var toldUpTo = lastList == null && exclusions.received() > 0 ? look.knownAt() : lastList;
        return new CaseCounts(look.day(), byDay, byPlace, bySex, exclusions, toldUpTo);
    }

    private static String orEmpty(@Nullable String code) {
        return code == null ? "" : code;
    }

    /// Whether anything was ever recorded.
    boolean isEmpty() {
        return toldUpTo == null;
    }

    /// Whether all was told of `day`: else nobody knows whether a day without cases had none.
    boolean covers(LocalDate day) {
        return toldUpTo != null && !Jst.dayOf(toldUpTo).isBefore(day);
    }

    /// Cases announced on a day.
    long on(LocalDate day) {
        return byDay.getOrDefault(day, 0L);
    }

    /// Cases up to the day.
    long counted() {
        return byDay.values().stream().mapToLong(Long::longValue).sum();
    }
}
