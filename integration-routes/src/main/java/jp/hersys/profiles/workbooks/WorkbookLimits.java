package jp.hersys.profiles.workbooks;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/// What a workbook may ask of this program at most. Those of POI are global to the program and are set here, nowhere
/// else; they only guard reading, so that workbooks which are written do not feel them.
final class WorkbookLimits {

    /// Bytes as received. The largest real list of a prefecture has 2 MB; a million rows of fifteen cells have 60 MB.
    static final long PACKED_BYTES = 200L << 20;

    /// The last row that Excel can have.
    static final int ROWS = 1_048_576;

    /// A million rows of sixteen cells and some more; empty cells count.
    static final long CELLS = 20_000_000;

    /// No list has so many; a cell in column XFD would make every row an array of 16,384.
    static final int COLUMNS = 1_000;

    /// Merged areas: one for each row of a long list.
    static final int MERGES = 100_000;

    /// Characters that Excel lets a cell have.
    static final int CELL_CHARACTERS = 32_767;

    /// Bytes of memory that the shared strings may take, with which a heap of 256 MB still breathes.
    static final long STRING_BYTES = 96L << 20;

    // One part unpacked. A sheet of a million rows of sixteen cells has 800 MB of XML, read as a stream.
    private static final long UNPACKED_BYTES = 2L << 30;

    // Real sheets unpack to 5 to 30 times their size, a bomb to 1,000 times.
    private static final double LEAST_INFLATE_RATIO = 0.01;

    // A workbook of 250 sheets, each with its drawing, comments and settings.
    private static final int PARTS = 1_000;

    private WorkbookLimits() {}

    static void set() {
        ZipSecureFile.setMinInflateRatio(LEAST_INFLATE_RATIO);
        ZipSecureFile.setMaxEntrySize(UNPACKED_BYTES);
        ZipSecureFile.setMaxFileCount(PARTS);
    }
}
