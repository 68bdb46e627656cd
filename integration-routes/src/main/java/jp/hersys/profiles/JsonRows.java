package jp.hersys.profiles;

import java.util.HashMap;
import java.util.Map;
import jp.hersys.intake.Finding;
import org.jspecify.annotations.Nullable;

/// The rows of a JSON file. Its objects need not have all properties, so that a missing column shows at the end only.
final class JsonRows implements RawRows {

    private final JsonObjects objects;
    private final Columns columns;
    private final int places;
    private final Map<Slot, String> names = new HashMap<>();
    private boolean any;

    JsonRows(JsonObjects objects, Profile profile) {
        this.objects = objects;
        this.columns = new Columns(profile);
        this.places = profile.places();
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
        var cells = new @Nullable String[places];
        for (var value : object.values().entrySet()) {
            var slot = slotOf(value.getKey(), object.line());
            if (slot != null) {
                cells[slot.at()] = value.getValue();
            }
        }
        return new RawRow(object.line(), cells, nested(object));
    }

    @Override
    public void close() {
        objects.close();
    }

    private @Nullable Slot slotOf(String name, long line) throws WholeRefusal {
        var slot = columns.slotOf(name);
        if (slot == null) {
            columns.notFound(name);
        } else {
            var known = names.putIfAbsent(slot, name);
            if (known == null) {
                columns.found(slot, name);
            } else if (!known.equals(name)) {
                throw new WholeRefusal(Finding.refuse("file.header-twice", name, null, Long.toString(line), known));
            }
        }
        return slot;
    }

    private @Nullable Finding nested(JsonObjects.Row object) {
        return object.nested() == null || columns.slotOf(object.nested()) == null
                ? null
                : Finding.refuse("row.nested", object.nested(), null);
    }
}
