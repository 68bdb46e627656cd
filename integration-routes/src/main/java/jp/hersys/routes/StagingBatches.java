package jp.hersys.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.hersys.imports.Import;
import jp.hersys.imports.ReadRow;
import jp.hersys.imports.Staging;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// Rows on their way into staging, ten thousand at a time: while PostgreSQL takes one batch, the next is read.
/// Rows that were staged before the program was killed are passed over.
final class StagingBatches implements AutoCloseable {

    private static final int BATCH = 10_000;

    private final Staging staging;
    private final Id<Import> id;
    private final Actor actor;
    private final long staged;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("staging").daemon().unstarted(task));
    private @Nullable Future<?> writing;
    private List<ReadRow> batch = new ArrayList<>(BATCH);
    private long rows;

    StagingBatches(Staging staging, Id<Import> id, Actor actor) {
        this.staging = staging;
        this.id = id;
        this.actor = actor;
        this.staged = staging.rows(id, actor);
    }

    void add(ReadRow row) {
        if (++rows <= staged) {
            return;
        }
        batch.add(row);
        if (batch.size() == BATCH) {
            send();
        }
    }

    /// Waits until every row is staged.
    void flush() {
        send();
        await();
    }

    /// Waits for what is on its way; the rest need not be staged.
    void abandon() {
        await();
    }

    @Override
    public void close() {
        writer.shutdown();
    }

    private void send() {
        await();
        if (batch.isEmpty()) {
            return;
        }
        var full = batch;
        long soFar = rows;
        batch = new ArrayList<>(BATCH);
        writing = writer.submit(() -> staging.write(id, full, soFar, actor));
    }

    private void await() {
        try {
            if (writing != null) {
                writing.get();
                writing = null;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading of import " + id + " was broken off.", ended);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The rows of import " + id + " could not be staged.", failure.getCause());
        }
    }
}
