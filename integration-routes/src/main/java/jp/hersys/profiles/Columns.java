package jp.hersys.profiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// Which field or count each column of one file holds, and what its sender calls it.
final class Columns {

    private static final int MOST_NAMES = 1_000;
    private static final int MOST_UNREAD = 100;

    private final Map<String, Slot> slotsByKey = new HashMap<>();
    private final Map<String, @Nullable Slot> slotsByName = new HashMap<>();
    private final String[] names;
    private final boolean[] present;
    private final List<Slot> order = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<CountColumn> counts = new ArrayList<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private final Set<String> marks = new HashSet<>();
    private final Set<String> marksFound = new HashSet<>();
    private final Profile profile;

    Columns(Profile profile) {
        this.profile = profile;
        names = new String[profile.places()];
        present = new boolean[profile.places()];
        profile.knownBy().forEach(mark -> marks.add(Spelling.headerKey(mark)));
        profile.columns().forEach((field, spellings) -> know(field, spellings));
        profile.countColumns().forEach(count -> know(count, count.counted().columns()));
        for (var field : Field.values()) {
            names[field.at()] = profile.standardName(field);
        }
    }

    private void know(Slot slot, List<String> spellings) {
        spellings.forEach(spelling -> slotsByKey.put(Spelling.headerKey(spelling), slot));
        names[slot.at()] = profile.standardName(slot);
    }

    /// What a column of this name holds, null where the profile does not know it.
    @Nullable
    Slot slotOf(String name) {
        if (!slotsByName.containsKey(name)) {
            if (slotsByName.size() > MOST_NAMES) {
                return slotsByKey.get(Spelling.headerKey(name));
            }
            slotsByName.put(name, slotsByKey.get(Spelling.headerKey(name)));
        }
        return slotsByName.get(name);
    }

    /// Notes that the file has this field or count, under this name; columns are in the order of these calls.
    void found(Slot slot, String name) {
        if (!present[slot.at()]) {
            present[slot.at()] = true;
            names[slot.at()] = Spelling.visible(Spelling.fold(name));
            order.add(slot);
            switch (slot) {
                case Field field -> fields.add(field);
                case CountColumn count -> counts.add(count);
            }
        }
    }

    /// Notes a column that the profile does not know.
    void notFound(String name) {
        if (unread.size() < MOST_UNREAD && !Spelling.isBlank(name) && !RefusedRowsFile.isOwnColumn(name)) {
            unread.add(Spelling.visible(Spelling.fold(name)));
            var key = Spelling.headerKey(name);
            if (marks.contains(key)) {
                marksFound.add(key);
            }
        }
    }

    boolean has(Slot slot) {
        return present[slot.at()];
    }

    /// How many columns the profile knows, those included by which it knows the file.
    int known() {
        return order.size() + marksFound.size();
    }

    /// As the sender wrote it; the standard's name where the file has no such column.
    String name(Slot slot) {
        return names[slot.at()];
    }

    /// What the file has, in the order of its columns.
    List<Slot> order() {
        return order;
    }

    /// The fields that the file has, in the order of its columns.
    List<Field> fields() {
        return fields;
    }

    /// The counts that the file has, in the order of its columns.
    List<CountColumn> counts() {
        return counts;
    }

    /// Columns that the profile does not know, as written.
    List<String> unread() {
        return List.copyOf(unread);
    }

    /// The required columns that are not there, by the standard's names.
    List<String> missing() {
        var missing = new ArrayList<String>();
        profile.required().stream().filter(field -> !has(field)).forEach(field -> missing.add(name(field)));
        profile.countColumns().stream()
                .filter(count -> count.counted().required() && !has(count))
                .forEach(count -> missing.add(name(count)));
        profile.knownBy().stream()
                .filter(mark -> !marksFound.contains(Spelling.headerKey(mark)))
                .forEach(missing::add);
        return missing;
    }
}
