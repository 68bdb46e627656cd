package jp.hersys.persons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The parts of a name, and the orders in which people say them.
final class NameParts {

    /// 20 keys at most. What stands behind the fifth part stays with it.
    private static final int MOST = 5;

    private static final Pattern DOTS = Pattern.compile("[・･·•‧∙⋅＝=゠]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z},，、・･·•‧∙⋅＝=゠]+");

    private NameParts() {}

    /// The text itself; of Roman letters and of names with a middle dot also every order in which two of the
    /// parts come first and the others follow as written.
    static Set<String> orders(NameKind kind, String text) {
        var orders = new LinkedHashSet<String>();
        orders.add(text);
        if (kind == NameKind.LATIN || DOTS.matcher(text).find()) {
            var parts = Arrays.stream(BETWEEN.split(text, -1))
                    .filter(part -> !part.isEmpty())
                    .toList();
            addOrders(orders, glued(parts));
        }
        return orders;
    }

    private static List<String> glued(List<String> parts) {
        if (parts.size() <= MOST) {
            return parts;
        }
        var glued = new ArrayList<>(parts.subList(0, MOST - 1));
        glued.add(String.join(" ", parts.subList(MOST - 1, parts.size())));
        return glued;
    }

    private static void addOrders(Set<String> orders, List<String> parts) {
        for (int first = 0; first < parts.size(); first++) {
            for (int second = 0; second < parts.size(); second++) {
                if (first != second) {
                    var order = new ArrayList<String>(List.of(parts.get(first), parts.get(second)));
                    for (int other = 0; other < parts.size(); other++) {
                        if (other != first && other != second) {
                            order.add(parts.get(other));
                        }
                    }
                    orders.add(String.join(" ", order));
                }
            }
        }
    }
}
