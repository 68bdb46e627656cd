package jp.hersys.profiles;

import java.time.LocalDate;
import jp.hersys.intake.Finding;
import org.jspecify.annotations.Nullable;

/// What one cell came to: text, code or day, and what was found about it. All null where the cell says nothing.
record Cell(
        @Nullable String text,
        @Nullable String code,
        @Nullable LocalDate day,
        @Nullable Finding finding) {

    static final Cell EMPTY = new Cell(null, null, null, null);

    static Cell text(String text) {
        return new Cell(text, null, null, null);
    }

    static Cell code(String code) {
        return new Cell(null, code, null, null);
    }

    static Cell day(LocalDate day) {
        return new Cell(null, null, day, null);
    }

    static Cell found(Finding finding) {
        return new Cell(null, null, null, finding);
    }
}
