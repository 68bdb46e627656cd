package jp.hersys.reports;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// JSON that people can compare line by line: one property a line, one row of a table a line, always "\n".
final class RowALine extends ObjectWriteContext.Base {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private final PrettyPrinter printer = new DefaultPrettyPrinter(
                    PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(LINES)
            .withArrayIndenter(new Rows());

    @Override
    public PrettyPrinter getPrettyPrinter() {
        return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
        return true;
    }

    /// Breaks the line between the rows of a table, and nowhere else in an array.
    private static final class Rows implements DefaultPrettyPrinter.Indenter {
        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            var around = json.streamWriteContext().getParent();
            if (around.inObject() && "rows".equals(around.currentName())) LINES.writeIndentation(json, level);
            else json.writeRaw(' ');
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
