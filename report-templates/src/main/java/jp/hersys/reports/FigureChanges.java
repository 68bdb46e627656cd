package jp.hersys.reports;

import java.util.List;
import jp.hersys.reports.AnnouncementPaper.Change;

/// 前回公表からの変更: each figure beside what the previous edition published, and one sentence that says what is
/// compared and how a correction is marked.
record FigureChanges(EditionContent edition, Words words) {
    List<Change> lines() {
        var sentence = sentence();
        return edition.figures().stream()
                .map(figure -> new Change(
                        figure.labelJa(),
                        Marks.number(figure.previous(), figure.decimals()),
                        Marks.number(figure.published(), figure.decimals()),
                        Marks.difference(figure.published(), figure.previous(), figure.decimals()),
                        figure.unitJa(),
                        isCorrected(figure) ? words.say("changes.corrected") : "",
                        sentence))
                .toList();
    }

    /// Another value for the day that the previous edition had already announced.
    private boolean isCorrected(FigureLine figure) {
        var previous = edition.previous();
        return previous != null && previous.day().equals(edition.day()) && isChanged(figure);
    }

    private static boolean isChanged(FigureLine figure) {
        return !Marks.number(figure.previous(), figure.decimals())
                .equals(Marks.number(figure.published(), figure.decimals()));
    }

    private String sentence() {
        var previous = edition.previous();
        if (previous == null) return words.say("changes.first");
        var compared = words.say(
                "changes.previous",
                JapanTime.dayOfWeek(previous.day()),
                Integer.toString(previous.revision()),
                JapanTime.moment(previous.knownAt()));
        if (edition.figures().stream().noneMatch(FigureChanges::isChanged))
            return compared + "\n" + words.say("changes.none");
        return edition.figures().stream().anyMatch(this::isCorrected)
                ? compared + "\n" + words.say("changes.corrected.note")
                : compared;
    }
}
