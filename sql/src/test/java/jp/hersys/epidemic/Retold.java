package jp.hersys.epidemic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row of a list with one thing in it said otherwise, as publishers do from one list to the next.
final class Retold {

    private Retold() {}

    /// The same words under another number.
    static ListLine numbered(ListLine line, String no) {
        return line(line, no, line.announcedOn(), line.onsetOn(), line.residence(), line.age(), line.sex());
    }

    /// The same person announced on another day; an onset that would come after it moves with it.
    static ListLine announced(ListLine line, LocalDate day) {
        var onset = line.onsetOn() != null && line.onsetOn().isAfter(day) ? day : line.onsetOn();
        return line(line, line.no(), day, onset, line.residence(), line.age(), line.sex());
    }

    static ListLine living(ListLine line, String residence) {
        return line(line, line.no(), line.announcedOn(), line.onsetOn(), residence, line.age(), line.sex());
    }

    static ListLine aged(ListLine line, String age) {
        return line(line, line.no(), line.announcedOn(), line.onsetOn(), line.residence(), age, line.sex());
    }

    static ListLine ofSex(ListLine line, String sex) {
        return line(line, line.no(), line.announcedOn(), line.onsetOn(), line.residence(), line.age(), sex);
    }

    /// Whether the two rows say the same, whatever their numbers and however they spell age and sex.
    static boolean isTheSame(ListLine one, ListLine other) {
        return Meaning.ofAge(one.age()).equals(Meaning.ofAge(other.age()))
                && Meaning.ofSex(one.sex()).equals(Meaning.ofSex(other.sex()))
                && one.equals(ofSex(aged(numbered(other, one.no()), one.age()), one.sex()));
    }

    private static ListLine line(
            ListLine rest,
            String no,
            LocalDate announcedOn,
            @Nullable LocalDate onsetOn,
            String residence,
            String age,
            String sex) {
        return new ListLine(
                no,
                announcedOn,
                onsetOn,
                residence,
                age,
                sex,
                rest.occupation(),
                rest.condition(),
                rest.symptoms(),
                rest.travel(),
                rest.discharged(),
                rest.remarks());
    }
}
