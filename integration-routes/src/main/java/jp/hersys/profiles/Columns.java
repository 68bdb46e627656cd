package jp.hersys.profiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which field each column of one file holds, and what its sender calls it.
final class Columns {

    private final Map<String, Field> fieldsByKey = new HashMap<>();
    private final Map<String, @Nullable Field> fieldsByName = new HashMap<>();
    private final String[] names = new String[Field.COUNT];
    private final boolean[] present = new boolean[Field.COUNT];
    private final List<Field> order = new ArrayList<>();
    private final Profile profile;

    Columns(Profile profile) {
        this.profile = profile;
        profile.columns()
                .forEach((field, spellings) ->
                        spellings.forEach(spelling -> fieldsByKey.put(Spelling.headerKey(spelling), field)));
        for (var field : Field.values()) {
            names[field.at()] = profile.standardName(field);
        }
    }

    /// The field that a column of this name holds, null where the profile does not know it.
    @Nullable
    Field fieldOf(String name) {
        if (!fieldsByName.containsKey(name)) {
            if (fieldsByName.size() > 1_000) {
                return fieldsByKey.get(Spelling.headerKey(name));
            }
            fieldsByName.put(name, fieldsByKey.get(Spelling.headerKey(name)));
        }
        return fieldsByName.get(name);
    }

    /// Notes that the file has this field, under this name; columns are in the order of these calls.
    void found(Field field, String name) {
        if (!present[field.at()]) {
            present[field.at()] = true;
            names[field.at()] = Spelling.visible(Spelling.fold(name));
            order.add(field);
        }
    }

    boolean has(Field field) {
        return present[field.at()];
    }

    /// As the sender wrote it; the standard's name where the file has no such column.
    String name(Field field) {
        return names[field.at()];
    }

    /// The fields that the file has, in the order of its columns.
    List<Field> order() {
        return order;
    }

    /// The required columns that are not there, by the standard's names.
    List<String> missing() {
        return profile.required().stream()
                .filter(field -> !has(field))
                .map(profile::standardName)
                .toList();
    }
}
