package jp.hersys.database;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that a test sets.
public final class TestClock extends Clock {

    private Clock source;

    /// A clock that shows what `source` shows, until it is set.
    public TestClock(Clock source) {
        this.source = source;
    }

    /// Shows `moment` from now on.
    public void set(Instant moment) {
        source = Clock.fixed(moment, ZoneOffset.UTC);
    }

    /// Shows what `clock` shows from now on.
    public void set(Clock clock) {
        source = clock;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return source.withZone(zone);
    }

    @Override
    public Instant instant() {
        return source.instant();
    }
}
