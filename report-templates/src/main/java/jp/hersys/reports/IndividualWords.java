package jp.hersys.reports;

import org.jspecify.annotations.Nullable;

/// The words around the cases of an individual announcement: title, letterhead, parts, notes.
final class IndividualWords {
    private final CaseAnnouncement announcement;
    private final EditionContent edition;
    private final Words words = Words.JA;

    IndividualWords(CaseAnnouncement announcement) {
        this.announcement = announcement;
        this.edition = announcement.edition();
    }

    /// 県内22例目: within what the publisher is (都 道 府 県 市 区 町 村).
    String number(String no) {
        var name = edition.publisherName();
        return words.say("case.number", name.substring(name.length() - 1), no);
    }

    /// 県内8001例目～8011例目・新型コロナウイルス感染症患者の発生について（第1報）, on two lines.
    String title() {
        var title = words.say("title.individual", report());
        return announcement.cases() == 0 ? title : range() + "・\n" + title;
    }

    /// The same on one line, for the head of a page and the file's own title.
    String runningTitle() {
        return title().replace("\n", "");
    }

    private String report() {
        return words.say("report.number", Integer.toString(edition.revision()));
    }

    /// First and last number; numbers in between that belong to other days are not claimed.
    private String range() {
        var first = announcement.first();
        var last = announcement.last();
        if (announcement.cases() == 1) return number(first);
        var range = words.say("case.range", number(first), last);
        return isWhole(first, last) ? range : words.say("case.range.part", range, Marks.number(announcement.cases()));
    }

    private boolean isWhole(String first, String last) {
        return first.matches("[0-9]{1,15}")
                && last.matches("[0-9]{1,15}")
                && Long.parseLong(last) - Long.parseLong(first) + 1 == announcement.cases();
    }

    AnnouncementPaper.Letter letter() {
        return PaperContents.letter(edition, title());
    }

    String summary() {
        var cases = announcement.cases() == 0
                ? noCases()
                : words.say("case.summary", day(), Marks.number(announcement.cases()));
        var before = edition.previous();
        return cases
                + (before == null
                        ? words.say("case.summary.first")
                        : words.say(
                                "case.summary.since",
                                JapanTime.dayOfWeek(before.day()),
                                Integer.toString(before.revision()),
                                Marks.number(announcement.differing())));
    }

    private String day() {
        return JapanTime.dayOfWeek(edition.day());
    }

    /// No case, or no list yet that would tell of one: the two are not the same.
    String noCases() {
        var newest = edition.figure("cases.new");
        return words.say(newest == null || newest.published() == null ? "case.no.data" : "case.none", day());
    }

    String dayPart() {
        return words.say("case.part.day", Marks.number(announcement.cases()));
    }

    String sincePart() {
        return words.say("case.part.since", Marks.number(announcement.differing()));
    }

    String notes() {
        var notes = words.say("case.notes", JapanTime.moment(edition.knownAt()));
        var before = edition.previous();
        return before == null
                ? notes
                : notes + "\n" + words.say("case.notes.since", JapanTime.moment(before.knownAt()));
    }

    @Nullable
    String message() {
        var message = edition.letterhead().message();
        return message.isBlank() ? null : message.strip();
    }

    String running() {
        return runningTitle() + "　" + JapanTime.day(edition.day());
    }

    String footer() {
        return edition.publisherName() + "　" + words.say("known.at", JapanTime.moment(edition.knownAt()));
    }
}
