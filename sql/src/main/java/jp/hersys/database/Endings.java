package jp.hersys.database;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done when the program is told to end (Ctrl-C): whoever works with the database ends first, then the
/// database. Hooks of their own would race.
final class Endings {

    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

    private final Deque<Runnable> first = new ConcurrentLinkedDeque<>();
    private final Runnable last;
    private final Thread hook = new Thread(this::run, "database-end");

    Endings(Runnable last) {
        this.last = last;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// One more, to be done before those that were added earlier.
    void add(Runnable ending) {
        first.push(ending);
    }

    /// Nothing is to be done any more.
    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // it runs, or is about to
        }
    }

    private void run() {
        for (var ending : first) {
            try {
                ending.run();
            } catch (RuntimeException failure) {
                LOG.warn("Something that worked with the database did not end as it should; the rest ends.", failure);
            }
        }
        last.run();
    }
}
