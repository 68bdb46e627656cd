package jp.hersys.profiles;

import java.util.HashMap;
import java.util.Map;
import jp.hersys.intake.Finding;
import org.jspecify.annotations.Nullable;

/// The rows of a JSON file. Its objects need not have all properties, so that a missing column shows at the end only.
final class JsonRows implements RawRows {

    private final JsonObjects objects;
    private final Columns columns;
    private final Map<Field, String> names = new HashMap<>();
    private boolean any;

    JsonRows(JsonObjects objects, Profile profile) {
        this.objects = objects;
        this.columns = new Columns(profile);
    }

    @Override
    public Columns columns() {
        return columns;
    }

    // Refused rows are given back as CSV only.
    @Override
    public boolean isRepair() {
        return false;
    }

    @Override
    public @Nullable RawRow next() throws WholeRefusal {
        var object = objects.next();
        if (object == null) {
            if (any && !columns.missing().isEmpty()) {
                throw new WholeRefusal(Finding.refuse("file.no-header", "", null, String.join("、", columns.missing())));
            }
            return null;
        }
        any = true;
        var cells = new @Nullable String[Field.COUNT];
        for (var value : object.values().entrySet()) {
            var field = fieldOf(value.getKey(), object.line());
            if (field != null) {
                cells[field.at()] = value.getValue();
            }
        }
        return new RawRow(object.line(), cells, nested(object));
    }

    private @Nullable Field fieldOf(String name, long line) throws WholeRefusal {
        var field = columns.fieldOf(name);
        if (field != null) {
            var known = names.putIfAbsent(field, name);
            if (known == null) {
                columns.found(field, name);
            } else if (!known.equals(name)) {
                throw new WholeRefusal(Finding.refuse("file.header-twice", name, null, Long.toString(line), known));
            }
        }
        return field;
    }

    private @Nullable Finding nested(JsonObjects.Row object) {
        return object.nested() == null || columns.fieldOf(object.nested()) == null
                ? null
                : Finding.refuse("row.nested", object.nested(), null);
    }
}
