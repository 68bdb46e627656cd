package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/// The cases that several publishers count, as CSV for use within the house.
public final class DoubleCountsFile {

    private static final List<String> HEADER = List.of("公表主体", "症例番号", "計上日", "管内・管外", "ほかに計上する公表主体");

    private DoubleCountsFile() {}

    /// Writes header and rows as they come; leaves the stream open.
    ///
    /// @param lines hands each row to its taker
    public static void write(Consumer<Consumer<DoubleCountLine>> lines, OutputStream out) throws IOException {
        var csv = OpenCsv.on(out);
        csv.writeRecord(HEADER);
        lines.accept(line -> csv.writeRecord(List.of(
                TableFile.text(line.publisher()),
                TableFile.text(line.number()),
                TableFile.text(line.countedOn()),
                TableFile.text(line.within()),
                TableFile.text(line.others()))));
        csv.flush();
    }
}
