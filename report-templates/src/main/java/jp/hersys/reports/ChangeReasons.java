package jp.hersys.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.hersys.reports.AnnouncementPaper.CorrectedDay;
import jp.hersys.reports.AnnouncementPaper.Reason;

/// 変わった理由: how many cases came, changed and went for which reason, and which past days of announcement have
/// another number now. It answers "why did the total change" without naming a case.
record ChangeReasons(EditionContent edition, Words words) {

    /// Corrected days that stand on paper; the workbook has all of them.
    static final int DAYS = 10;

    private static final String TOTAL = "cases.cumulative";

    /// Nothing where no case differs, or where there is no edition before.
    List<Reason> reasons() {
        var changes = edition.changes();
        if (changes == null || !changes.hasCases()) return List.of();
        var sentence = sentence(changes);
        return changes.counts().stream()
                .filter(count -> count.cases() > 0)
                .map(count -> new Reason(
                        count.kind(),
                        count.reason(),
                        Marks.number(count.cases()),
                        signed(count.sign() * count.cases()),
                        sentence))
                .toList();
    }

    /// Nothing where no past day was corrected.
    List<CorrectedDay> days() {
        var changes = edition.changes();
        if (changes == null || changes.days().isEmpty()) return List.of();
        var all = changes.days().size();
        var sentence = all <= DAYS
                ? words.say("days.sentence", Marks.number(all))
                : words.say("days.sentence.more", Marks.number(all), Marks.number(DAYS), Marks.number(all - DAYS));
        return changes.days().stream()
                .limit(DAYS)
                .map(day -> new CorrectedDay(
                        JapanTime.dayOfWeek(day.day()),
                        Marks.number(day.before()),
                        Marks.number(day.after()),
                        signed(day.after() - day.before()),
                        day.causes().stream().map(this::cause).collect(Collectors.joining("、")),
                        sentence))
                .toList();
    }

    /// The account of the total, and what was changed in cases that count in both editions.
    private String sentence(EditionChanges changes) {
        var sentences = new ArrayList<String>();
        var total = edition.figure(TOTAL);
        if (total != null && total.previous() != null && total.published() != null)
            sentences.add(words.say(
                    "reasons.sentence",
                    Marks.number(total.previous(), 0),
                    Marks.number(changes.cases(1)),
                    Marks.number(changes.cases(-1)),
                    Marks.number(total.published(), 0)));
        if (!changes.items().isEmpty())
            sentences.add(words.say(
                    "reasons.items",
                    Marks.number(changes.cases(0)),
                    changes.items().stream()
                            .map(item -> words.say("reasons.item", item.label(), Marks.number(item.cases())))
                            .collect(Collectors.joining("、"))));
        return String.join("\n", sentences);
    }

    private String cause(EditionChanges.Cause cause) {
        var texts = new ArrayList<String>();
        if (cause.added() > 0) texts.add(signed(cause.added()));
        if (cause.removed() > 0) texts.add(signed(-cause.removed()));
        return cause.reason() + " " + String.join(" ", texts);
    }

    private static String signed(long number) {
        return Marks.difference(BigDecimal.valueOf(number), BigDecimal.ZERO, 0);
    }
}
