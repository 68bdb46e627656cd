package jp.hersys.notifications;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the rules look at.
///
/// @param form         the form
/// @param typed        the notification with all that was ever typed
/// @param notification the same with nothing but the answers that are asked now
/// @param asked        what is asked now
/// @param today        day of entry in Japan
/// @param elsewhere    what is known beyond the form
record Judged(
        Form form,
        Notification typed,
        Notification notification,
        List<AskedItem> asked,
        LocalDate today,
        KnownElsewhere elsewhere) {

    static Judged of(Form form, Notification typed, LocalDate today, KnownElsewhere elsewhere) {
        var asked = form.asked(typed);
        var paths = asked.stream().map(each -> each.path().toString()).collect(Collectors.toSet());
        var judged = new Notification(typed.formVersion(), typed.answers().only(paths::contains));
        return new Judged(form, typed, judged, asked, today, elsewhere);
    }

    FormVersion version() {
        return notification.formVersion();
    }

    String text(String path) {
        return notification.text(path);
    }

    @Nullable
    LocalDate day(String path) {
        return notification.day(path);
    }

    boolean isYes(String path) {
        return "Y".equals(text(path));
    }

    /// All days that are asked and can be read, by their paths.
    Map<String, LocalDate> days() {
        var days = new LinkedHashMap<String, LocalDate>();
        ofType(AnswerType.DAY).forEach(each -> {
            var path = each.path().toString();
            var day = day(path);
            if (day != null) {
                days.put(path, day);
            }
        });
        return days;
    }

    /// The asked items of these types that have an answer.
    Stream<AskedItem> ofType(AnswerType... types) {
        var wanted = List.of(types);
        return asked.stream()
                .filter(each -> wanted.contains(each.item().type()))
                .filter(each -> !text(each).isEmpty());
    }

    String text(AskedItem each) {
        return text(each.path().toString());
    }

    /// The day by which codes are looked up: of diagnosis, of report, else today.
    LocalDate codesOn() {
        return Objects.requireNonNullElse(notification.decidingDay(), today);
    }
}
