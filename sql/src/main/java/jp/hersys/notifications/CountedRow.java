package jp.hersys.notifications;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.hersys.cases.LineListRow;
import jp.hersys.codelists.CodeLists;
import jp.hersys.jurisdictions.Areas;
import org.jspecify.annotations.Nullable;

/// What a confirmed notification says of its case to those who count and publish: nothing that names a person.
final class CountedRow {

    private final CodeLists codes;
    private final Areas areas = Areas.shipped();

    CountedRow(CodeLists codes) {
        this.codes = codes;
    }

    /// @param countsBy day of report (報告年月日): the day on which the health centre received it by law
    LineListRow of(Notification notification, LocalDate countsBy) {
        var municipality = notification.residenceMunicipality();
        var residence = areas.withCode(municipality).map(area -> area.name()).orElse(null);
        return new LineListRow(
                countsBy,
                notification.onsetOn(),
                residence,
                residence == null ? null : municipality,
                ageBand(notification.age()),
                blankIsNull(notification.sex()),
                null,
                condition(notification),
                symptoms(notification),
                null,
                null,
                null);
    }

    private static @Nullable String condition(Notification notification) {
        if (notification.isBody()) {
            return "70";
        }
        return notification.category().equals("02") ? "0" : blankIsNull(notification.text("severity"));
    }

    private @Nullable String symptoms(Notification notification) {
        var words = notification.answers().codes("symptoms").stream()
                .filter(code -> !code.equals("00") && !code.equals("98"))
                .map(code -> codes.label("symptoms", code, Locale.JAPANESE))
                .collect(Collectors.joining(";"));
        return blankIsNull(words);
    }

    /// The band of ten years, as line lists have it.
    private static @Nullable String ageBand(@Nullable Age age) {
        if (age == null) {
            return null;
        }
        return switch (age.years() / 10) {
            case 0 -> "U10";
            case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> Integer.toString(age.years() / 10 * 10);
            default -> "100O";
        };
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
