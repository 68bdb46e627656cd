package jp.hersys.readings;

/// Somebody opens more records than any task explains: the next one stays closed.
public final class TooManyReads extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int persons;
    private final boolean stopped;

    /// @param persons how many within the last hour
    /// @param stopped whether a reason is not enough any more
    TooManyReads(int persons, boolean stopped) {
        super("Records of " + persons + " persons were opened without a task within an hour; "
                + (stopped ? "somebody else must release the next one." : "a reason is expected."));
        this.persons = persons;
        this.stopped = stopped;
    }

    /// How many persons' records were opened within the last hour.
    public int persons() {
        return persons;
    }

    /// Whether somebody else must release the reader; else a reason is enough.
    public boolean isStopped() {
        return stopped;
    }
}
