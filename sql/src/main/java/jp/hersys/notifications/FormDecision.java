package jp.hersys.notifications;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a prefecture decided about the forms of its institutions, and who decided it when.
///
/// @param lowRiskFrom        first day of the form for persons at low risk (V4); null: never
/// @param fourCategoriesFrom first day on which only four categories are notified (V5); null: with the nation
/// @param setBy              label of who decided
/// @param setAt              when, by the database clock
public record FormDecision(
        @Nullable LocalDate lowRiskFrom, @Nullable LocalDate fourCategoriesFrom, String setBy, Instant setAt) {

    /// The switches alone.
    public FormSwitches switches() {
        return new FormSwitches(lowRiskFrom, fourCategoriesFrom);
    }
}
