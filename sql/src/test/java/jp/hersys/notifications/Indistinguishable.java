package jp.hersys.notifications;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// Whether two things take the same time, told in a way that can fail.
///
/// Each round does, in changing order: the one, the other, the other again, and the other with a delay planted behind
/// it. Compared is the time within which the fastest quarter is done, because whatever else the machine does only makes
/// things slower, while one more query makes all of them slower. The interval that holds it is read from the order of
/// the times, without any belief about how they are distributed; rounds go on until the intervals are narrow.
final class Indistinguishable {

    /// What an additional query would cost; a difference of half of it is what this must see.
    static final Duration PLANTED = Duration.ofMillis(3);

    private static final long HALF = PLANTED.toNanos() / 2;
    private static final int WARMING = 20;
    private static final int LEAST = 40;
    private static final int MOST = 160;
    private static final double QUARTER = 0.25;
    private static final double SIGMAS = 2.6; // one in a hundred lies outside

    private final List<Long> one = new ArrayList<>();
    private final List<Long> other = new ArrayList<>();
    private final List<Long> again = new ArrayList<>();
    private final List<Long> planted = new ArrayList<>();

    /// Where something lies, in nanoseconds.
    record Interval(long from, long to) {

        /// Where the time lies within which the fastest quarter is done.
        static Interval of(List<Long> times) {
            var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            double at = sorted.length * QUARTER;
            double aside = SIGMAS * Math.sqrt(sorted.length * QUARTER * (1 - QUARTER));
            return new Interval(
                    sorted[(int) Math.max(0, Math.floor(at - aside))],
                    sorted[(int) Math.min(sorted.length - 1, Math.ceil(at + aside))]);
        }

        Interval minus(Interval subtracted) {
            return new Interval(from - subtracted.to, to - subtracted.from);
        }

        boolean isNarrow() {
            return to - from < HALF;
        }

        boolean meets(Interval second) {
            return from <= second.to && second.from <= to;
        }

        @Override
        public String toString() {
            return "%.3f to %.3f ms".formatted(from / 1e6, to / 1e6);
        }
    }

    /// @param gap     by how much the one takes longer than the other
    /// @param noise   by how much the other takes longer than itself
    /// @param planted by how much the other with the delay takes longer than without
    record Told(String what, int rounds, Interval gap, Interval noise, Interval planted) {

        /// The middle of the gap is less than half a query, and none of it is as long as one.
        boolean nothing() {
            return Math.abs(gap.from + gap.to) / 2 < HALF && !gap.meets(planted);
        }

        /// By how many milliseconds the one takes longer, in the middle.
        double millis() {
            return (gap.from + gap.to) / 2 / 1e6;
        }

        /// The planted delay was seen, as it would have been in earnest.
        boolean sharp() {
            return !planted.meets(noise) && (planted.from + planted.to) / 2 > HALF;
        }
    }

    /// Does both until it can be told.
    ///
    /// @param one   gets the number of the round
    /// @param other gets three different numbers in each round
    /// @param delay what is planted
    static Told told(String what, IntConsumer one, IntConsumer other, Runnable delay) {
        var times = new Indistinguishable();
        int round = 0;
        while (round < WARMING + MOST && (round < WARMING + LEAST || !times.areNarrow())) {
            if (round == WARMING) {
                Stream.of(times.one, times.other, times.again, times.planted).forEach(List::clear);
            }
            times.round(round++, one, other, delay);
        }
        var told = times.told(what, round - WARMING);
        System.out.println(told);
        return told;
    }

    private boolean areNarrow() {
        return Stream.of(one, other, again, planted).map(Interval::of).allMatch(Interval::isNarrow);
    }

    private Told told(String what, int rounds) {
        var strangers =
                Interval.of(Stream.concat(other.stream(), again.stream()).toList());
        return new Told(
                what,
                rounds,
                Interval.of(one).minus(strangers),
                Interval.of(again).minus(Interval.of(other)),
                Interval.of(planted).minus(strangers));
    }

    /// Who comes first changes with each round.
    private void round(int round, IntConsumer one, IntConsumer other, Runnable delay) {
        for (int i = 0; i < 4; i++) {
            switch ((i + round) % 4) {
                case 0 -> this.one.add(time(() -> one.accept(round)));
                case 1 -> this.other.add(time(() -> other.accept(3 * round)));
                case 2 -> again.add(time(() -> other.accept(3 * round + 1)));
                default ->
                    planted.add(time(() -> {
                        other.accept(3 * round + 2);
                        delay.run();
                    }));
            }
        }
    }

    private static long time(Runnable deed) {
        long from = System.nanoTime();
        deed.run();
        return System.nanoTime() - from;
    }
}
