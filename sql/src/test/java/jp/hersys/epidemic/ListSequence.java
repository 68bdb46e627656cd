package jp.hersys.epidemic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import jp.hersys.calendar.Jst;
import jp.hersys.epidemic.Change.Kind;

/// A seeded sequence of full lists, published a day apart, and the truth of each kept while making it.
///
/// The first list holds what the base list has up to its day; from then on the base list's persons join on their days
/// under the next free number, while rows are changed, withdrawn, returned, renumbered, re-dated and swapped and some
/// join late. By the eighth list every kind of change has occurred. No list is more than 5 % shorter than the one
/// before.
public final class ListSequence {

    /// In a shorter list two withdrawals in a day would be a large share.
    private static final int LEAST_ROWS = 100;

    private final List<PublishedList> lists = new ArrayList<>();
    private final List<Truth> truths = new ArrayList<>();
    private final List<List<Change>> changes = new ArrayList<>();
    private final List<SortedSet<String>> withdrawn = new ArrayList<>();

    private ListSequence() {}

    /// So many lists made from `base`: the first published at `first`, each other one a day after the one before.
    ///
    /// @param base rows with whole numbers as No; at least 100 and two for each list announced up to the
    ///             first list's day, and some after it if persons are to join in time
    public static ListSequence of(long seed, List<ListLine> base, int lists, Instant first) {
        var random = new SplittableRandom(seed);
        var plans = new ArrayList<Plan>();
        var late = new ArrayList<List<ListLine>>();
        var arrivals = new Arrivals(base);
        var firstDay = Jst.dayOf(first);
        requireEnough(lists, arrivals.inTime(LocalDate.MIN, firstDay).size());
        for (int k = 1; k < lists; k++) {
            var plan = Plan.before(k, random);
            plans.add(plan);
            late.add(arrivals.holdBackUntil(firstDay.plusDays(k), plan.times(Kind.LATE), random));
        }
        var ledger = new Ledger(arrivals.inTime(LocalDate.MIN, firstDay));
        var residences = base.stream().map(ListLine::residence).distinct().toList();
        var sequence = new ListSequence();
        sequence.publish(first, ledger, List.of());
        for (int k = 1; k < lists; k++) {
            var day = firstDay.plusDays(k);
            var step = new Step(ledger, day, residences, random.split());
            var done = step.take(plans.get(k - 1), arrivals.inTime(day, day), late.get(k - 1));
            sequence.publish(first.plus(k, ChronoUnit.DAYS), ledger, done);
        }
        return sequence;
    }

    /// How many lists there are.
    public int lists() {
        return lists.size();
    }

    /// The list `k`, counted from 0.
    public PublishedList list(int k) {
        return lists.get(k);
    }

    /// The figures as known at list `k`: all of its rows, none of which is announced after the list's day.
    public Truth truth(int k) {
        return truths.get(k);
    }

    /// What the publisher did between list `k - 1` and list `k`; nothing before the first.
    public List<Change> changes(int k) {
        return changes.get(k);
    }

    /// The numbers ever seen up to list `k` that are not in it.
    public SortedSet<String> withdrawnAsKnownAt(int k) {
        return withdrawn.get(k);
    }

    /// What a reader sees who lays list `j` beside list `i`, whatever happened between.
    public Difference difference(int i, int j) {
        Map<String, ListLine> before = new HashMap<>();
        list(i).rows().forEach(line -> before.put(line.no(), line));
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        for (var line : list(j).rows()) {
            var earlier = before.remove(line.no());
            if (earlier == null) {
                added.add(line.no());
            } else if (!Retold.isTheSame(earlier, line)) {
                changed.add(line.no());
            }
        }
        var gone = list(i).rows().stream()
                .map(ListLine::no)
                .filter(before::containsKey)
                .toList();
        return new Difference(added, changed, gone);
    }

    /// The list with the last `share` of its rows missing, as if its upload had broken off: what no register may take
    /// for withdrawals.
    public static PublishedList shrunk(PublishedList list, double share) {
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("A list shrinks by a share from 0 to 1, but found " + share + ".");
        }
        int left = (int) Math.round(list.rows().size() * (1 - share));
        return new PublishedList(list.at(), list.day(), list.rows().subList(0, left));
    }

    private void publish(Instant at, Ledger ledger, List<Change> done) {
        lists.add(new PublishedList(at, Jst.dayOf(at), ledger.rows()));
        truths.add(ledger.truth());
        changes.add(done);
        withdrawn.add(ledger.withdrawn());
    }

    private static void requireEnough(int lists, int rows) {
        int needed = LEAST_ROWS + Plan.MOST * lists;
        if (lists < 1 || rows < needed) {
            throw new IllegalArgumentException("A sequence of " + lists + " lists needs at least one list and " + needed
                    + " rows announced up to its first day, but found " + rows + ".");
        }
    }
}
