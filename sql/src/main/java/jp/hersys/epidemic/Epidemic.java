package jp.hersys.epidemic;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A seeded epidemic of invented persons, as one publisher would list it: the same seed gives the same rows.
///
/// Rows are made as they are asked for and none is kept, so that a million cost no more memory than one.
public final class Epidemic implements Iterable<ListLine> {

    private static final int LONGEST_DELAY = 14;
    private static final int LONGEST_STAY = 24;

    private final long seed;
    private final LocalDate from;
    private final int cases;
    private final int[] casesByDay;
    private final Choice residences;

    private Epidemic(long seed, LocalDate from, int cases, int[] casesByDay, Choice residences) {
        this.seed = seed;
        this.from = from;
        this.cases = cases;
        this.casesByDay = casesByDay;
        this.residences = residences;
    }

    /// An epidemic of exactly `cases` cases, announced from `from` to `to` inclusive, in order.
    ///
    /// @param municipalityNames where they live, the largest place first; some live in 県外 or 非公表 all the same
    public static Epidemic of(long seed, LocalDate from, LocalDate to, int cases, List<String> municipalityNames) {
        if (to.isBefore(from) || cases < 0 || municipalityNames.isEmpty()) {
            throw new IllegalArgumentException(
                    "An epidemic needs a first day not after the last, no negative number of cases and at least one"
                            + " municipality, but found " + from + " to " + to + ", " + cases + " and "
                            + municipalityNames.size() + ".");
        }
        var counts = Waves.casesByDay(new SplittableRandom(seed), from, to, cases);
        return new Epidemic(seed, from, cases, counts, Choice.ofResidences(municipalityNames));
    }

    /// How many rows it has.
    public int cases() {
        return cases;
    }

    @Override
    public Iterator<ListLine> iterator() {
        return new Rows();
    }

    private final class Rows implements Iterator<ListLine> {

        /// Residence, age and sex come from a stream of their own.
        private final SplittableRandom who = new SplittableRandom(seed ^ 0x77686FL);

        private final SplittableRandom how = new SplittableRandom(seed ^ 0x686F77L);
        private int given;
        private int day = -1;
        private int leftToday;
        private LocalDate today = from;

        @Override
        public boolean hasNext() {
            return given < cases;
        }

        @Override
        public ListLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The epidemic has " + cases + " rows and no more.");
            }
            while (leftToday == 0) {
                day++;
                leftToday = casesByDay[day];
                today = from.plusDays(day);
            }
            leftToday--;
            given++;
            var residence = residences.drawWord(who);
            int age = CaseDetails.AGES.draw(who);
            return line(residence, age, CaseDetails.SEXES.drawWord(who));
        }

        private ListLine line(String residence, int age, String sex) {
            var condition = CaseDetails.condition(age, how);
            boolean ill = !condition.equals(CaseDetails.NO_SYMPTOMS);
            return new ListLine(
                    Integer.toString(given),
                    today,
                    ill ? onset() : null,
                    residence,
                    CaseDetails.AGES.word(age),
                    sex,
                    CaseDetails.occupation(age, how),
                    condition,
                    ill ? CaseDetails.symptoms(how) : "",
                    CaseDetails.travel(how),
                    discharged(condition),
                    CaseDetails.remarks(how));
        }

        /// Two to five days before the announcement as a rule, up to two weeks, and for one in ten not known.
        private @Nullable LocalDate onset() {
            if (how.nextInt(10) == 0) {
                return null;
            }
            int delay = how.nextInt(4) + how.nextInt(4) + (how.nextInt(8) == 0 ? how.nextInt(LONGEST_DELAY - 5) : 0);
            return today.minusDays(delay);
        }

        /// Seen from the epidemic's last day; a death leaves the column open, for it is no discharge.
        private String discharged(String condition) {
            int stay = 7 + how.nextInt(LONGEST_STAY - 7);
            if (condition.equals(CaseDetails.DEAD)) {
                return "";
            }
            return day + stay < casesByDay.length ? "1" : "0";
        }
    }
}
