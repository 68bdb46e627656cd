package jp.hersys.profiles;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import jp.hersys.intake.Finding;
import org.jspecify.annotations.Nullable;

/// The records of a CSV file in their order, with the lines on which they begin. Blank lines are left out.
final class CsvLines implements Closeable {

    /// Characters of one record; beyond it a quote was probably left open.
    static final int LONGEST_RECORD = 1_000_000;

    private final Handler handler = new Handler();
    private final CsvReader<CsvLine> reader;
    private final Iterator<CsvLine> lines;

    CsvLines(Reader characters) {
        this.reader = CsvReader.builder()
                .detectBomHeader(false)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .build(handler, characters);
        this.lines = reader.iterator();
    }

    /// The next record, null at the end.
    @Nullable
    CsvLine next() throws WholeRefusal {
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (CsvParseException broken) {
            var message = broken.getMessage();
            boolean quote = message != null && (message.contains("quote") && !message.contains("maximum"));
            throw new WholeRefusal(Finding.refuse(
                    quote ? "file.open-quote" : "file.record-too-long",
                    "",
                    null,
                    Long.toString(handler.lineReached())));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// Builds records, using one string for cells that repeat: most cells of a line list do.
    private static final class Handler extends CsvCallbackHandler<CsvLine> {

        private static final int SLOTS = 1 << 12;
        private static final int LONGEST_SHARED = 32;

        private final @Nullable String[] shared = new String[SLOTS];
        private String[] cells = new String[32];
        private int count;
        private long line;
        private int length;
        private RecordType type = RecordType.DATA;

        @Override
        protected RecordType getRecordType() {
            return type;
        }

        @Override
        protected int getFieldCount() {
            return count;
        }

        @Override
        protected void beginRecord(long startingLine) {
            line = startingLine;
            count = 0;
            length = 0;
            type = RecordType.DATA;
        }

        @Override
        protected void addField(char[] buffer, int offset, int size, boolean quoted) {
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, count * 2);
            }
            length += size + 1;
            if (length > LONGEST_RECORD) {
                throw new CsvParseException("maximum");
            }
            cells[count++] = size == 0
                    ? ""
                    : size > LONGEST_SHARED ? new String(buffer, offset, size) : share(buffer, offset, size);
        }

        @Override
        protected void setComment(char[] buffer, int offset, int size) {
            throw new IllegalStateException("Comments are not switched on.");
        }

        @Override
        protected void setEmpty() {
            type = RecordType.EMPTY;
        }

        @Override
        protected CsvLine buildRecord() {
            return new CsvLine(line, List.of(Arrays.copyOf(cells, count)));
        }

        /// The line on which the last, unfinished cell began.
        private long lineReached() {
            long reached = line;
            for (int i = 0; i < count; i++) {
                reached += cells[i].lines().count() - (cells[i].isEmpty() ? 0 : 1);
            }
            return reached;
        }

        private String share(char[] buffer, int offset, int size) {
            int hash = 0;
            for (int i = offset; i < offset + size; i++) {
                hash = hash * 31 + buffer[i];
            }
            int slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
            var known = shared[slot];
            if (known != null && known.length() == size && matches(known, buffer, offset)) {
                return known;
            }
            var fresh = new String(buffer, offset, size);
            shared[slot] = fresh;
            return fresh;
        }

        private static boolean matches(String known, char[] buffer, int offset) {
            for (int i = 0; i < known.length(); i++) {
                if (known.charAt(i) != buffer[offset + i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
