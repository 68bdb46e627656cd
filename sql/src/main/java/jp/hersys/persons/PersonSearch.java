package jp.hersys.persons;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By what somebody looks for a person: what was typed never goes further than as keys.
///
/// @param number   届出番号 of a notification of the person, or 届 and the number of a case that is counted; nothing else
///                 is looked for then
/// @param hersysId digits of a HER-SYS ID
/// @param keys     any of which the person has
public record PersonSearch(
        @Nullable String number, @Nullable String hersysId, List<Key> keys) {

    public PersonSearch {
        keys = List.copyOf(keys);
    }

    /// A key or a range of keys by which a person is found.
    ///
    /// @param kind  of the key, as `person_keys.kind` knows it
    /// @param from  the key, or the first of the range
    /// @param below the first beyond the range; null for the one key
    public record Key(String kind, String from, @Nullable String below) {

        /// Its kind only.
        @Override
        public String toString() {
            return kind;
        }
    }

    /// Key of the episode by whose number of a case is looked; null for the number of a notification.
    public @Nullable Long episodeId() {
        return number == null || !number.startsWith("届") ? null : Long.valueOf(number.substring(1));
    }

    /// Whether nothing is left to look for: nobody is found.
    public boolean isEmpty() {
        return number == null && hersysId == null && keys.isEmpty();
    }

    /// By what kinds of keys is looked, for the audit, which never learns the words.
    public List<String> kinds() {
        var kinds = new ArrayList<String>();
        if (number != null) {
            kinds.add("number");
        }
        if (hersysId != null) {
            kinds.add("hersys-id");
        }
        keys.stream().map(Key::kind).distinct().forEach(kinds::add);
        return kinds;
    }

    /// Its kinds only: what somebody looks for is not for logs.
    @Override
    public String toString() {
        return "PersonSearch" + kinds();
    }
}
