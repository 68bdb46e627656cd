package jp.hersys.notifications;

import java.time.LocalDate;
import java.util.Set;

/// When a conditional item is asked: `item=code code` (one of the codes is answered there), or a condition with a
/// name.
sealed interface Condition {

    /// Whether it holds for the item at `path`.
    boolean holds(Notification notification, ItemPath path);

    /// The condition that `text` writes.
    ///
    /// @throws IllegalArgumentException if it writes none
    static Condition read(String text) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            return new Answered(
                    text.substring(0, equals), Set.of(text.substring(equals + 1).split(" ", -1)));
        }
        return switch (text) {
            case "minor" -> new Minor();
            case "sampled" -> new Sampled();
            case "low-risk-form" -> new LowRiskForm();
            default -> throw new IllegalArgumentException("No condition: " + text);
        };
    }

    /// One of the codes is answered: beside it in a repeated group, anywhere in the group for an item outside of
    /// it.
    ///
    /// @param item  whose answer counts
    /// @param codes of which one is enough
    record Answered(String item, Set<String> codes) implements Condition {
        @Override
        public boolean holds(Notification notification, ItemPath path) {
            var group = ItemPath.group(item);
            if (group.isEmpty() || group.equals(ItemPath.group(path.item()))) {
                return at(notification, path.beside(item));
            }
            return notification.answers().numbers(group).stream()
                    .anyMatch(number -> at(notification, new ItemPath(item, number)));
        }

        private boolean at(Notification notification, ItemPath path) {
            return notification.answers().codes(path.toString()).stream().anyMatch(codes::contains);
        }
    }

    /// The patient is below the age of majority on the day of diagnosis: 18, and 20 before 2022-04-01.
    record Minor() implements Condition {
        private static final LocalDate MAJORITY_AT_18 = LocalDate.of(2022, 4, 1);

        @Override
        public boolean holds(Notification notification, ItemPath path) {
            var day = notification.decidingDay();
            var age = notification.age();
            return day != null && age != null && age.years() < (day.isBefore(MAJORITY_AT_18) ? 20 : 18);
        }
    }

    /// A specimen was taken: there is a method other than 検査なし, or none is told and it is no suspected case.
    record Sampled() implements Condition {
        @Override
        public boolean holds(Notification notification, ItemPath path) {
            var method = notification.answers().text(path.beside("tests.method").toString());
            return method.isEmpty() ? !"03".equals(notification.category()) : !"9".equals(method);
        }
    }

    /// A prefecture may have offered V4 on the day of diagnosis or report.
    record LowRiskForm() implements Condition {
        @Override
        public boolean holds(Notification notification, ItemPath path) {
            var day = notification.decidingDay();
            return day != null && !day.isBefore(FormSwitches.EARLIEST_LOW_RISK);
        }
    }
}
