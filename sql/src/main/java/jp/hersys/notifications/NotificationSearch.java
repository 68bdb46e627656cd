package jp.hersys.notifications;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.FormerId;
import jp.hersys.persons.HersysId;
import jp.hersys.persons.NameQuery;
import jp.hersys.persons.PersonSearch;
import jp.hersys.persons.TypedId;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// What somebody looks for among notifications. What was typed never leaves it but as keys.
///
/// @param typed        what the person or the notification is found by, null when nothing was typed
/// @param states       codes of the list `notification-states`; none: all
/// @param healthCentre only what this health centre received; null: all that may be seen
/// @param order        of the rows
public record NotificationSearch(
        @Nullable PersonSearch typed,
        List<String> states,
        @Nullable Id<Organisation> healthCentre,
        Order order) {

    private static final Pattern NUMBER = Pattern.compile("[12]\\d{3}-\\d{8}|届\\d{1,18}");
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}−ー]");

    public NotificationSearch {
        states = List.copyOf(states);
    }

    /// Whether exactly what waits to be confirmed is looked for, which has an index of its own.
    public boolean isWaiting() {
        return states.equals(List.of("S", "R"));
    }

    /// Which rows come first.
    public enum Order {
        /// What has waited longest.
        OLDEST,
        /// What came last.
        NEWEST,
        /// What was returned, then what came last.
        RETURNED_FIRST
    }

    /// Reads what was typed into the one field of the search: a number of a notification or a case, a HER-SYS ID,
    /// one of before, a day of birth, a telephone number, or a name or its beginning. What could be
    /// several of them is looked for as each of them.
    public static @Nullable PersonSearch read(String text) {
        if (text.isBlank()) {
            return null;
        }
        var plain = HYPHENS.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll("-");
        if (NUMBER.matcher(plain).matches()) {
            return new PersonSearch(plain, null, List.of());
        }
        var keys = new ArrayList<PersonSearch.Key>();
        var id = TypedId.read(text);
        if (id instanceof FormerId former) {
            keys.add(new PersonSearch.Key("id", former.digits(), null));
        }
        var day = WrittenDay.read(text);
        if (day != null) {
            keys.add(new PersonSearch.Key("birth", day, null));
        }
        var phone = WrittenPhone.read(text);
        if (phone != null) {
            keys.add(new PersonSearch.Key("phone", phone, null));
        }
        var hersysId = id instanceof HersysId found ? found.digits() : null;
        if (keys.isEmpty() && hersysId == null) {
            addNames(keys, text);
        }
        return new PersonSearch(null, hersysId, keys);
    }

    private static void addNames(List<PersonSearch.Key> keys, String text) {
        var names = NameQuery.of(text);
        for (var exact : names.exact()) {
            keys.add(new PersonSearch.Key(kind(exact.kind()), exact.value(), null));
        }
        for (var range : names.beginnings()) {
            keys.add(new PersonSearch.Key(kind(range.kind()), range.from(), range.below()));
        }
    }

    private static String kind(jp.hersys.persons.NameKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
