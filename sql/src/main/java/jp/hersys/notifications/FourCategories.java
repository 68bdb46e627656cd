package jp.hersys.notifications;

import java.util.ArrayList;
import java.util.List;

/// Who is notified one by one since September 2022 (届出対象の4類型, notices of 2022-09).
final class FourCategories {

    private static final int AGED = 65;

    private FourCategories() {}

    /// The categories under which somebody falls: 1 aged 65 or over, 2 needs hospital care, 3 risk factor and
    /// needs a drug or new oxygen, 4 pregnant, 8 examined body.
    static List<String> of(Notification notification) {
        var reasons = new ArrayList<String>();
        if (isAged(notification)) {
            reasons.add("1");
        }
        if (isYes(notification, "admission-needed")) {
            reasons.add("2");
        }
        if (hasRisk(notification) && needsTreatment(notification)) {
            reasons.add("3");
        }
        if (isYes(notification, "pregnant")) {
            reasons.add("4");
        }
        if (notification.isBody()) {
            reasons.add("8");
        }
        return List.copyOf(reasons);
    }

    static boolean isAged(Notification notification) {
        var age = notification.age();
        return age != null && age.years() >= AGED;
    }

    /// A risk factor is named, or the immune system may be suppressed, which the form asks apart from them.
    static boolean hasRisk(Notification notification) {
        return notification.answers().codes("risk-factors").stream().anyMatch(code -> !"00".equals(code))
                || isYes(notification, "immune-suppressed");
    }

    static boolean needsTreatment(Notification notification) {
        return isYes(notification, "drug-needed") || isYes(notification, "oxygen-needed");
    }

    private static boolean isYes(Notification notification, String item) {
        return "Y".equals(notification.text(item));
    }
}
