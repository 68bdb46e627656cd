package jp.hersys.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item of the notification and what was answered to it.
///
/// @param item     by which machines know it: `name-kanji`; where it is printed follows from it
/// @param place    1 for the first of a repeated item (`tests.method`), 0 for one that is there once
/// @param number   on the official form, empty where that has none
/// @param label    its official wording
/// @param text     words and numbers, empty where nothing is answered or the answer is a day or a choice
/// @param day      a day that was answered
/// @param choices  what the form offers, in its order; none for an item without choices
/// @param withheld what is printed instead of an answer that must not be shown, （保護のため非表示）; null where it may
public record SheetAnswer(
        String item,
        int place,
        String number,
        String label,
        String text,
        @Nullable LocalDate day,
        List<SheetChoice> choices,
        @Nullable String withheld) {

    public SheetAnswer {
        choices = List.copyOf(choices);
    }

    boolean isAnswered() {
        return !text.isEmpty()
                || day != null
                || withheld != null
                || choices.stream().anyMatch(SheetChoice::ticked);
    }

    // Records print their components; what somebody answered must not reach a log that way.
    @Override
    public String toString() {
        return "SheetAnswer[" + item + "]";
    }
}
