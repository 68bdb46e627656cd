package jp.hersys.profiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jp.hersys.intake.Finding;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// The header of a CSV file: the first of its first records that has all required columns. Above it may be titles.
///
/// @param line    the record itself
/// @param columns what its columns hold
/// @param slots   what each column holds, null where the profile does not know it
/// @param places  places in the cells of a row
/// @param width   columns up to the last one that has a name
record CsvHeader(CsvLine line, Columns columns, List<@Nullable Slot> slots, int places, int width) {

    /// How many records are searched.
    static final int SEARCHED = 20;

    /// Characters of a name; no column has a longer one.
    static final int LONGEST_NAME = 200;

    /// Reads up to and with the header.
    static CsvHeader find(CsvLines lines, Profile profile) throws WholeRefusal {
        @Nullable CsvHeader nearest = null;
        for (int i = 0; i < SEARCHED; i++) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            var header = of(line, profile);
            if (header.columns.missing().isEmpty()) {
                header.refuseRepeated();
                return header;
            }
            if (nearest == null
                    || header.columns.order().size() > nearest.columns.order().size()) {
                nearest = header;
            }
        }
        if (nearest == null) {
            throw new WholeRefusal(Finding.refuse("file.empty", "", null));
        }
        throw new WholeRefusal(Finding.refuse("file.no-header", "", null, String.join("、", nearest.columns.missing())));
    }

    /// The cells of a record by place of [Field].
    @Nullable
    String[] sorted(List<String> cells) {
        var sorted = new @Nullable String[places];
        int known = Math.min(cells.size(), width);
        for (int i = 0; i < known; i++) {
            var slot = slots.get(i);
            if (slot != null) {
                sorted[slot.at()] = cells.get(i);
            }
        }
        return sorted;
    }

    /// A record, taken for a header.
    static CsvHeader of(CsvLine line, Profile profile) {
        var columns = new Columns(profile);
        var slots = new ArrayList<@Nullable Slot>();
        int width = 0;
        for (int i = 0; i < line.cells().size(); i++) {
            var name = line.cells().get(i);
            var slot = name.length() > LONGEST_NAME ? null : columns.slotOf(name);
            if (slot != null) {
                columns.found(slot, name);
            } else {
                columns.notFound(name);
            }
            slots.add(slot);
            width = Spelling.isBlank(name) ? width : i + 1;
        }
        return new CsvHeader(line, columns, slots, profile.places(), width);
    }

    /// Two columns of one name, or two names of one field: which one is right, nobody can know.
    private void refuseRepeated() throws WholeRefusal {
        var names = new HashSet<String>();
        var known = new HashSet<Slot>();
        for (int i = 0; i < width; i++) {
            var name = line.cells().get(i);
            var slot = slots.get(i);
            boolean repeatedName = !Spelling.isBlank(name) && !names.add(Spelling.headerKey(name));
            if (repeatedName || (slot != null && !known.add(slot))) {
                throw new WholeRefusal(Finding.refuse(
                        "file.header-twice",
                        Spelling.visible(Spelling.fold(name)),
                        null,
                        Long.toString(line.line()),
                        slot == null ? Spelling.fold(name) : columns.name(slot)));
            }
        }
    }
}
