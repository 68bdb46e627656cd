package jp.hersys.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.hersys.reports.AnnouncementPaper.Account;
import jp.hersys.reports.AnnouncementPaper.KeyFigure;
import jp.hersys.reports.AnnouncementPaper.Letter;
import jp.hersys.reports.AnnouncementPaper.Note;
import jp.hersys.reports.AnnouncementPaper.Sex;
import jp.hersys.reports.AnnouncementPaper.Week;
import org.jspecify.annotations.Nullable;

/// Puts an edition into the words of the announcement.
final class PaperContents {
    private static final String NEW = "cases.new";
    private static final int WEEKS = 13;

    /// The notes that stand before those of the figures.
    private static final int GENERAL_NOTES = 2;

    private final EditionContent edition;
    private final Words words = Words.JA;

    PaperContents(EditionContent edition) {
        this.edition = edition;
    }

    AnnouncementPaper paper() {
        var daily = DailyCases.of(edition.table("cases.by-day"));
        var newest = edition.figure(NEW);
        var message = edition.letterhead().message();
        var why = new ChangeReasons(edition, words);
        return new AnnouncementPaper(
                List.of(letter(edition, words.say("title"))),
                message.isBlank() ? null : message.strip(),
                newest == null ? words.say("curve.bars") : label(newest),
                newest == null || newest.published() == null
                        ? words.say("no.data")
                        : withUnit(Marks.number(newest.published(), newest.decimals()), newest.unitJa()),
                sinceLastWeek(daily, newest),
                keys(),
                EpidemicCurve.of(daily, edition.day(), words),
                new FigureChanges(edition, words).lines(),
                why.reasons(),
                why.days(),
                AreaTable.of(edition.table("cases.by-age-and-municipality"), words),
                sexes(),
                weeks(),
                account(),
                notes(),
                running(),
                edition.publisherName() + "　" + knownAt(edition));
    }

    /// The letterhead of any announcement of the edition.
    static Letter letter(EditionContent edition, String title) {
        var desk = edition.letterhead();
        return new Letter(
                edition.publisherName(),
                desk.department(),
                Words.JA.say("announced", JapanTime.dayOfWeek(edition.day())),
                reportNumber(edition.revision()),
                title,
                knownAt(edition),
                contact(desk));
    }

    /// Nothing where nobody was named: words without a name would send people nowhere.
    private static String contact(Letterhead desk) {
        if (desk.contact().isEmpty() && desk.telephone().isEmpty()) return "";
        var telephone = desk.telephone().isEmpty() ? "" : "　" + Words.JA.say("telephone") + " " + desk.telephone();
        return Words.JA.say("contact") + "：" + desk.contact() + telephone;
    }

    private static String knownAt(EditionContent edition) {
        return Words.JA.say("known.at", JapanTime.moment(edition.knownAt()));
    }

    private static String reportNumber(int revision) {
        return Words.JA.say("report.number", Integer.toString(revision));
    }

    private String running() {
        return words.say("title") + "　" + JapanTime.day(edition.day()) + "　" + reportNumber(edition.revision());
    }

    /// The label with the number of its note.
    private String label(FigureLine figure) {
        return figure.labelJa() + " " + mark(GENERAL_NOTES + edition.figures().indexOf(figure) + 1);
    }

    private static String mark(int note) {
        return "※" + note;
    }

    private static String withUnit(String number, String unit) {
        return number + unit;
    }

    /// More or fewer than on the same day of last week, as a sentence.
    private String sinceLastWeek(DailyCases daily, @Nullable FigureLine newest) {
        var lastWeek = edition.day().minusDays(7);
        var before = daily.on(lastWeek);
        var now = newest == null ? null : newest.published();
        if (newest == null || now == null || before == null) return words.say("since.no.data", shortDay(lastWeek));
        var difference = now.subtract(before);
        return words.say(
                switch (difference.signum()) {
                    case 1 -> "since.more";
                    case 0 -> "since.same";
                    default -> "since.fewer";
                },
                shortDay(lastWeek),
                withUnit(Marks.number(before, newest.decimals()), newest.unitJa()),
                withUnit(Marks.number(difference.abs(), newest.decimals()), newest.unitJa()));
    }

    private List<KeyFigure> keys() {
        return edition.figures().stream()
                .filter(figure -> !figure.id().equals(NEW))
                .map(figure -> new KeyFigure(
                        label(figure), Marks.number(figure.published(), figure.decimals()), figure.unitJa()))
                .toList();
    }

    private List<Sex> sexes() {
        var table = edition.table("cases.by-sex");
        if (table == null) return List.of();
        var sex = table.column("sex");
        var cases = table.column("cases");
        return table.rows().stream()
                .map(row -> new Sex(Marks.cell(row.get(sex)), Marks.cell(row.get(cases)), table.definitionJa()))
                .toList();
    }

    private List<Week> weeks() {
        var table = edition.table("cases.by-week");
        if (table == null) return List.of();
        var week = table.column("week");
        var first = table.column("first_day");
        var last = table.column("last_day");
        var cases = table.column("cases");
        return table.rows().stream()
                .skip(Math.max(0, table.rows().size() - WEEKS))
                .map(row -> new Week(
                        Marks.cell(row.get(week)),
                        period(row.get(first), row.get(last)),
                        Marks.cell(row.get(cases)),
                        table.definitionJa()))
                .toList();
    }

    /// A week that the edition's day cuts says so: its number is not yet comparable.
    private String period(@Nullable Object first, @Nullable Object last) {
        var period = shortDay(first) + "～" + shortDay(last);
        return last instanceof LocalDate end && end.isAfter(edition.day())
                ? period + words.say("week.partial")
                : period;
    }

    private static String shortDay(@Nullable Object day) {
        return day instanceof LocalDate on ? on.getMonthValue() + "月" + on.getDayOfMonth() + "日" : Marks.NO_DATA;
    }

    private List<Account> account() {
        var sentence = AccountLine.sentence(edition.rows());
        return AccountLine.of(edition.rows()).stream()
                .map(line -> new Account(line.label(), Marks.number(BigDecimal.valueOf(line.reports()), 0), sentence))
                .toList();
    }

    private List<Note> notes() {
        var texts = new ArrayList<String>();
        texts.add(words.code("basis", edition.basis()));
        texts.add(words.say("notes.known.at", JapanTime.moment(edition.knownAt())));
        for (var figure : edition.figures()) texts.add(figure.labelJa() + "：" + figure.definitionJa());
        texts.add(words.say("notes.areas"));
        texts.add(words.say("notes.no.data"));
        var notes = new ArrayList<Note>();
        for (var text : texts) notes.add(new Note(mark(notes.size() + 1), text));
        return notes;
    }
}
