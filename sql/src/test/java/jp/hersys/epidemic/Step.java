package jp.hersys.epidemic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import jp.hersys.epidemic.Change.Kind;
import org.jspecify.annotations.Nullable;

/// What happens to the ledger between one list and the next. No number is touched twice in one step, so that every
/// change can be seen by comparing the two lists.
final class Step {

    private static final List<String> AGES =
            List.of("10歳未満", "10代", "20代", "30代", "40代", "50代", "60代", "70代", "80代", "90歳以上");

    private final Ledger ledger;
    private final LocalDate day;
    private final List<String> residences;
    private final SplittableRandom random;
    private final Set<Integer> touched = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();

    Step(Ledger ledger, LocalDate day, List<String> residences, SplittableRandom random) {
        this.ledger = ledger;
        this.day = day;
        this.residences = residences;
        this.random = random;
    }

    /// Does what is planned and lets the new and the late ones in; answers what was done, in that order.
    List<Change> take(Plan plan, List<ListLine> inTime, List<ListLine> late) {
        repeat(plan.times(Kind.CHANGED), this::change);
        repeat(plan.times(Kind.REDATED), this::redate);
        repeat(plan.times(Kind.SWAPPED), this::swap);
        // Before withdrawing, so that nobody comes back before having been away.
        repeat(plan.times(Kind.RETURNED), this::giveBack);
        repeat(plan.times(Kind.WITHDRAWN), this::withdraw);
        repeat(plan.times(Kind.RENUMBERED), this::renumber);
        late.forEach(line -> note(Kind.LATE, ledger.enter(line), null));
        inTime.forEach(line -> note(Kind.ADDED, ledger.enter(line), null));
        return List.copyOf(changes);
    }

    private static void repeat(int times, Runnable change) {
        for (int i = 0; i < times; i++) {
            change.run();
        }
    }

    private void change() {
        int no = untouched();
        var line = ledger.line(no);
        var changed = switch (random.nextInt(3)) {
            case 0 -> Retold.aged(line, otherAge(line.age()));
            case 1 -> Retold.ofSex(line, Meaning.ofSex(line.sex()).equals("女") ? "男性" : "女性");
            default ->
                residences.size() > 1
                        ? Retold.living(line, otherResidence(line.residence()))
                        : Retold.aged(line, otherAge(line.age()));
        };
        ledger.replace(no, changed);
        note(Kind.CHANGED, no, null);
    }

    /// One to three days earlier or later, but never after the list's own day: nobody is announced in advance.
    private void redate() {
        int no = untouched();
        var line = ledger.line(no);
        int days = 1 + random.nextInt(3);
        var later = line.announcedOn().plusDays(days);
        boolean forward = random.nextBoolean() && !later.isAfter(day);
        ledger.replace(
                no, Retold.announced(line, forward ? later : line.announcedOn().minusDays(days)));
        note(Kind.REDATED, no, null);
    }

    private void swap() {
        int one = untouched();
        var first = ledger.line(one);
        var present = ledger.present();
        int start = random.nextInt(present.size());
        for (int i = 0; i < present.size(); i++) {
            int other = present.get((start + i) % present.size());
            if (!touched.contains(other) && !Retold.isTheSame(ledger.line(other), first) && other != one) {
                ledger.swap(one, other);
                note(Kind.SWAPPED, one, other);
                return;
            }
        }
    }

    private void giveBack() {
        var away = ledger.returnable();
        if (!away.isEmpty()) {
            int no = away.get(random.nextInt(away.size()));
            ledger.giveBack(no);
            note(Kind.RETURNED, no, null);
        }
    }

    private void withdraw() {
        int no = untouched();
        ledger.withdraw(no);
        note(Kind.WITHDRAWN, no, null);
    }

    private void renumber() {
        int no = untouched();
        note(Kind.RENUMBERED, no, ledger.renumber(no));
    }

    private void note(Kind kind, int no, @Nullable Integer otherNo) {
        touched.add(no);
        if (otherNo != null) {
            touched.add(otherNo);
        }
        changes.add(new Change(kind, Integer.toString(no), otherNo == null ? null : Integer.toString(otherNo)));
    }

    private int untouched() {
        var present = ledger.present();
        int no;
        do {
            no = present.get(random.nextInt(present.size()));
        } while (touched.contains(no));
        return no;
    }

    private String otherAge(String age) {
        return drawn(AGES.stream()
                .filter(other -> !Meaning.ofAge(other).equals(Meaning.ofAge(age)))
                .toList());
    }

    private String otherResidence(String residence) {
        return drawn(
                residences.stream().filter(other -> !other.equals(residence)).toList());
    }

    private String drawn(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
