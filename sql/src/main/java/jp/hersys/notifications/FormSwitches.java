package jp.hersys.notifications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a prefecture decided about the forms of its institutions.
///
/// @param lowRiskFrom        first day on which persons at low risk are notified by V4, from 2022-08-04; null:
///                           never
/// @param fourCategoriesFrom first day of V5 where the prefecture began before the nation, from 2022-09-02; null:
///                           with the nation
public record FormSwitches(
        @Nullable LocalDate lowRiskFrom, @Nullable LocalDate fourCategoriesFrom) {

    /// No prefecture could offer V4 before this day.
    public static final LocalDate EARLIEST_LOW_RISK = LocalDate.of(2022, 8, 4);

    /// No prefecture could begin with V5 before this day.
    public static final LocalDate EARLIEST_FOUR_CATEGORIES = LocalDate.of(2022, 9, 2);

    /// A prefecture that decided nothing.
    public static final FormSwitches NONE = new FormSwitches(null, null);

    public FormSwitches {
        refuseBefore(lowRiskFrom, EARLIEST_LOW_RISK, "The form for persons at low risk");
        refuseBefore(fourCategoriesFrom, EARLIEST_FOUR_CATEGORIES, "The form for four categories");
    }

    private static void refuseBefore(@Nullable LocalDate day, LocalDate earliest, String form) {
        if (day != null && day.isBefore(earliest)) {
            throw new IllegalArgumentException(form + " was possible from " + earliest + " on, but found " + day + ".");
        }
    }
}
