package jp.hersys.epidemic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The publisher's own book: what the list says now, what was taken from it, and the count kept stroke by stroke.
final class Ledger {

    private final SortedMap<Integer, ListLine> lines = new TreeMap<>();
    private final SortedMap<Integer, ListLine> returnable = new TreeMap<>();
    private final SortedSet<String> withdrawn = new TreeSet<>();
    private final Tally tally = new Tally();
    private int lastNo;

    Ledger(Collection<ListLine> first) {
        for (var line : first) {
            put(number(line.no()), line);
        }
    }

    List<ListLine> rows() {
        return List.copyOf(lines.values());
    }

    Truth truth() {
        return tally.truth();
    }

    SortedSet<String> withdrawn() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(withdrawn));
    }

    /// The numbers now in the list, in order.
    List<Integer> present() {
        return new ArrayList<>(lines.keySet());
    }

    /// The numbers that were withdrawn as such, and not because their person got another one.
    List<Integer> returnable() {
        return new ArrayList<>(returnable.keySet());
    }

    ListLine line(int no) {
        var line = lines.get(no);
        if (line == null) {
            throw new IllegalArgumentException("The list has no number " + no + ".");
        }
        return line;
    }

    /// Enters a person under the next free number, which it answers: publishers number as they announce.
    int enter(ListLine line) {
        int no = lastNo + 1;
        put(no, Retold.numbered(line, Integer.toString(no)));
        return no;
    }

    void replace(int no, ListLine line) {
        put(no, Retold.numbered(line, take(no).no()));
    }

    void swap(int one, int other) {
        var first = line(one);
        replace(one, line(other));
        replace(other, first);
    }

    void withdraw(int no) {
        var line = take(no);
        returnable.put(no, line);
        withdrawn.add(line.no());
    }

    void giveBack(int no) {
        var line = returnable.remove(no);
        if (line == null) {
            throw new IllegalArgumentException("The number " + no + " is not among the withdrawn ones.");
        }
        withdrawn.remove(line.no());
        put(no, line);
    }

    int renumber(int no) {
        var line = take(no);
        withdrawn.add(line.no());
        return enter(line);
    }

    static int number(String no) {
        try {
            return Integer.parseInt(no);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "A sequence of lists needs whole numbers in the column No, but found " + no + ".", e);
        }
    }

    private void put(int no, ListLine line) {
        if (lines.put(no, line) != null) {
            throw new IllegalArgumentException("The number " + no + " stands in the list twice.");
        }
        lastNo = Math.max(lastNo, no);
        tally.comes(line);
    }

    private ListLine take(int no) {
        var line = line(no);
        lines.remove(no);
        tally.goes(line);
        return line;
    }
}
