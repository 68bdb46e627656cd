package jp.hersys.reports;

import java.util.Collections;
import java.util.List;

/// A row of the printed form. Which band of the template prints it follows from its shape.
///
/// @param part   of the paper: the form itself, or 続紙
/// @param labels of its cells
/// @param texts  of its cells
record SheetRow(String part, Shape shape, List<String> labels, List<String> texts) {
    private static final int MOST_CELLS = 5;

    enum Shape {
        /// A line above the table.
        HEAD,
        /// Label on the left, answer on the right.
        WIDE,
        /// Name, sex, birth, age and occupation side by side.
        PERSON,
        /// The same where occupation is not asked.
        PERSON_FOUR,
        TWO,
        THREE,
        FOUR,
        FIVE,
        /// A sentence below the table.
        NOTE,
        /// A whole text on 続紙.
        WHOLE,
        /// The beginning of 続紙.
        CONTINUED
    }

    SheetRow {
        labels = padded(labels);
        texts = padded(texts);
    }

    /// A row of equal cells; one alone has its label on the left.
    static SheetRow cells(String part, List<String> labels, List<String> texts) {
        var shape = switch (labels.size()) {
            case 1 -> Shape.WIDE;
            case 2 -> Shape.TWO;
            case 3 -> Shape.THREE;
            case 4 -> Shape.FOUR;
            default -> Shape.FIVE;
        };
        return new SheetRow(part, shape, labels, texts);
    }

    private static List<String> padded(List<String> texts) {
        return java.util.stream.Stream.concat(texts.stream(), Collections.nCopies(MOST_CELLS, "").stream())
                .limit(MOST_CELLS)
                .toList();
    }

    Boolean head() {
        return shape == Shape.HEAD;
    }

    Boolean wide() {
        return shape == Shape.WIDE;
    }

    Boolean person() {
        return shape == Shape.PERSON;
    }

    Boolean personFour() {
        return shape == Shape.PERSON_FOUR;
    }

    Boolean two() {
        return shape == Shape.TWO;
    }

    Boolean three() {
        return shape == Shape.THREE;
    }

    Boolean four() {
        return shape == Shape.FOUR;
    }

    Boolean five() {
        return shape == Shape.FIVE;
    }

    Boolean note() {
        return shape == Shape.NOTE;
    }

    Boolean whole() {
        return shape == Shape.WHOLE;
    }

    Boolean continued() {
        return shape == Shape.CONTINUED;
    }
}
