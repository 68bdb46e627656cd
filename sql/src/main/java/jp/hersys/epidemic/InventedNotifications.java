package jp.hersys.epidemic;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.hersys.codelists.ShippedTable;

/// Notifications that two clinics of the demonstration have sent by one morning, one of them twice for one person. All
/// patients are invented.
public final class InventedNotifications {

    private static final List<String> TYPED = List.of(
            "name-kanji",
            "name-kana",
            "sex",
            "birth-date",
            "location-postal-code",
            "location-line",
            "location-phone",
            "risk-factors",
            "vaccination-count",
            "severity",
            "note");

    private static final List<String> NO = List.of(
            "admitted-at-report", "immune-suppressed", "pregnant", "admission-needed", "drug-needed", "oxygen-needed");

    private InventedNotifications() {}

    /// One of them.
    ///
    /// @param login   of the doctor who sends it
    /// @param answers by the path of the form's item (V5), as typed
    public record Typed(String login, Map<String, String> answers) {}

    /// As they are typed on `day`, in the order in which they come.
    public static List<Typed> of(LocalDate day) {
        return ShippedTable.read("demo/notifications.csv", List.of("login"), row -> {
            var answers = new LinkedHashMap<String, String>();
            TYPED.forEach(item -> answers.put(item, row.text(item)));
            answers.values().removeIf(String::isEmpty);
            answers.put(
                    "onset-on", day.plusDays(Long.parseLong(row.text("onset"))).toString());
            for (var item : List.of("reported-on", "diagnosed-on", "tests.1.collected-on")) {
                answers.put(item, day.toString());
            }
            for (var item : NO) {
                answers.put(item, "N");
            }
            answers.put("category", "01");
            answers.put("location-municipality", "172014");
            return new Typed(row.text("login"), answers);
        });
    }
}
