package jp.hersys.reports;

import java.util.ArrayList;
import java.util.List;

/// One line of the account received = counted + excluded, in its words.
record AccountLine(String label, long reports) {
    static List<AccountLine> of(RowAccount account) {
        var lines = new ArrayList<AccountLine>();
        lines.add(new AccountLine(Words.JA.say("account.received"), account.received()));
        lines.add(new AccountLine(Words.JA.say("account.counted"), account.counted()));
        account.excluded()
                .forEach((reason, reports) -> lines.add(
                        new AccountLine(Words.JA.say("account.excluded", Words.JA.code("reason", reason)), reports)));
        return lines;
    }

    static String sentence(RowAccount account) {
        var received = Marks.number(account.received());
        return account.excludedInAll() == 0
                ? Words.JA.say("account.sentence.whole", received)
                : Words.JA.say(
                        "account.sentence",
                        received,
                        Marks.number(account.counted()),
                        Marks.number(account.excludedInAll()));
    }
}
