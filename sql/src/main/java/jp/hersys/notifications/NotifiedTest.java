package jp.hersys.notifications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A test as the form tells it (item 12).
///
/// @param number      1 for the first
/// @param method      code of `test-methods`, empty where not answered
/// @param specimen    code of `specimens`, empty where not answered
/// @param collectedOn day of sampling, null where not answered or not readable
/// @param result      code of `test-results`, empty while it is not known
public record NotifiedTest(
        int number,
        String method,
        String specimen,
        @Nullable LocalDate collectedOn,
        String result) {}
