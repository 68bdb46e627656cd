package jp.hersys.epidemic;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import jp.hersys.epidemic.Change.Kind;

/// How often each kind of change happens before one list; people joining in their time are not planned, they come.
final class Plan {

    /// A withdrawal comes before a return, so that from the second round on there is always something to return.
    private static final Kind[] ROUND = {
        Kind.CHANGED, Kind.WITHDRAWN, Kind.RETURNED, Kind.LATE, Kind.RENUMBERED, Kind.REDATED, Kind.SWAPPED
    };

    /// No step withdraws more, nor lets more in late.
    static final int MOST = 2;

    private final Map<Kind, Integer> times;

    private Plan(Map<Kind, Integer> times) {
        this.times = times;
    }

    /// The plan before list `k`: some of everything by chance, and for certain one kind, each in its turn.
    static Plan before(int k, SplittableRandom random) {
        var times = new EnumMap<Kind, Integer>(Kind.class);
        times.put(Kind.CHANGED, random.nextInt(4));
        times.put(Kind.WITHDRAWN, random.nextInt(2 * MOST + 1) / 2);
        times.put(Kind.RETURNED, random.nextInt(3) / 2);
        times.put(Kind.LATE, random.nextInt(2 * MOST + 1) / 2);
        times.put(Kind.RENUMBERED, random.nextInt(3) / 2);
        times.put(Kind.REDATED, random.nextInt(3));
        times.put(Kind.SWAPPED, random.nextInt(5) / 4);
        times.merge(ROUND[k % ROUND.length], 1, Math::max);
        return new Plan(times);
    }

    int times(Kind kind) {
        return times.getOrDefault(kind, 0);
    }
}
