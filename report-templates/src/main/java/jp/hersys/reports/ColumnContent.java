package jp.hersys.reports;

/// One column of a published table.
///
/// @param id ascii field name, unique in its table (level 3 rule 08 of the rules for machine-readable tables)
/// @param unitJa unit of a number column, printed in the header and never in a cell; empty for other kinds
public record ColumnContent(String id, String labelJa, String labelEn, String unitJa, ColumnKind kind) {
    public ColumnContent {
        if (!id.matches("[a-z][a-z0-9_]*"))
            throw new IllegalArgumentException(
                    "A column id is lower-case ascii with underscores; found '%s' (%s).".formatted(id, labelJa));
    }

    /// The Japanese header of this column: the label, with the unit where there is one.
    String header() {
        return unitJa.isEmpty() ? labelJa : labelJa + "（" + unitJa + "）";
    }
}
