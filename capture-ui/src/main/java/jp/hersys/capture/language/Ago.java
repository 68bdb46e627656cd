package jp.hersys.capture.language;

import java.time.Duration;
import java.time.Instant;

/// How long ago something was, in the words of whoever waits for it.
public final class Ago {

    private static final int DAYS_IN_WORDS = 30;

    private Ago() {}

    /// たったいま, 5分前, 3時間前, 2日前; the day itself after a month.
    public static String of(Instant moment, Instant now, Spoken spoken) {
        var age = Duration.between(moment, now);
        var words = Messages.bundle(spoken.locale());
        if (age.toMinutes() < 1) {
            return words.getString("age.now");
        }
        if (age.toHours() < 1) {
            return in(words.getString("age.minutes"), age.toMinutes(), spoken);
        }
        if (age.toDays() < 1) {
            return in(words.getString("age.hours"), age.toHours(), spoken);
        }
        return age.toDays() <= DAYS_IN_WORDS
                ? in(words.getString("age.days"), age.toDays(), spoken)
                : spoken.day(jp.hersys.calendar.Jst.dayOf(moment));
    }

    private static String in(String words, long count, Spoken spoken) {
        return words.replace("{0}", spoken.number(count));
    }
}
