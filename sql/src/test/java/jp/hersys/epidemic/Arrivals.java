package jp.hersys.epidemic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// The persons of the base list, who enter the sequence in its order: on their day, or some days late.
final class Arrivals {

    private static final int LEAST_LATE = 2;
    private static final int MOST_LATE = 8;

    private final List<ListLine> base;
    private final Set<Integer> heldBack = new HashSet<>();

    Arrivals(List<ListLine> base) {
        this.base = base;
    }

    /// Keeps back `count` persons, who will be two to eight days late on `day`, or later if few were announced.
    List<ListLine> holdBackUntil(LocalDate day, int count, SplittableRandom random) {
        var late = new ArrayList<ListLine>();
        for (int i = 0; i < count; i++) {
            var candidates = free(day.minusDays(MOST_LATE), day.minusDays(LEAST_LATE));
            if (candidates.isEmpty()) {
                candidates = free(LocalDate.MIN, day.minusDays(LEAST_LATE));
            }
            int chosen = candidates.get(random.nextInt(candidates.size()));
            heldBack.add(chosen);
            late.add(base.get(chosen));
        }
        return late;
    }

    /// The persons who arrive in time from `from` to `to`, in the order of the base list.
    List<ListLine> inTime(LocalDate from, LocalDate to) {
        return free(from, to).stream().map(base::get).toList();
    }

    private List<Integer> free(LocalDate from, LocalDate to) {
        var indices = new ArrayList<Integer>();
        for (int i = 0; i < base.size(); i++) {
            var day = base.get(i).announcedOn();
            if (!day.isBefore(from) && !day.isAfter(to) && !heldBack.contains(i)) {
                indices.add(i);
            }
        }
        return indices;
    }
}
