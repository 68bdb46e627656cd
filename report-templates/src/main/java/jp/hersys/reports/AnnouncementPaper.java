package jp.hersys.reports;

import java.util.List;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;

/// What `announcement.jrxml` prints: every text as it stands on paper, every list a part of it.
record AnnouncementPaper(
        List<Letter> letterhead,
        @Nullable String message,
        String newLabel,
        String newValue,
        String newSince,
        List<KeyFigure> keys,
        @Nullable Renderable curve,
        List<Change> changes,
        List<Reason> reasons,
        List<CorrectedDay> days,
        List<Area> areas,
        List<Sex> sexes,
        List<Week> weeks,
        List<Account> account,
        List<Note> notes,
        String running,
        String footer) {

    record Letter(
            String publisher,
            String department,
            String announced,
            String reportNumber,
            String title,
            String knownAt,
            String desk) {}

    record KeyFigure(String label, String value, String unit) {}

    /// @param mark 訂正 where a figure of the same day has changed
    /// @param sentence what the figures are compared with; the same in each row
    record Change(
            String label, String previous, String now, String difference, String unit, String mark, String sentence) {}

    /// @param effect what the cases add to the cumulative number, with its sign
    /// @param sentence how the total came about; the same in each row
    record Reason(String kind, String reason, String cases, String effect, String sentence) {}

    /// @param causes why the number of that day is another one
    /// @param sentence how many days were corrected; the same in each row
    record CorrectedDay(String day, String previous, String now, String difference, String causes, String sentence) {}

    /// @param bands the age bands, the same in each row
    /// @param total whether this is the row of totals
    /// @param definition what the table counts; the same in each row
    record Area(String area, List<String> bands, List<String> cells, String sum, Boolean total, String definition) {}

    record Sex(String sex, String cases, String definition) {}

    record Week(String week, String period, String cases, String definition) {}

    record Account(String label, String reports, String sentence) {}

    record Note(String mark, String text) {}
}
