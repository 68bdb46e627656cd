package jp.hersys.notifications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A dose of vaccine as the form tells it (item 18).
///
/// @param number  1 for the first
/// @param givenOn day of the dose, null where not answered or not readable
/// @param age     full years on that day as answered, null where not answered or no number
/// @param maker   kind or maker in words, empty where not answered
public record NotifiedDose(
        int number, @Nullable LocalDate givenOn, @Nullable Integer age, String maker) {}
