package jp.hersys.pipeline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where a command is in its work, as seen in the database from beside.
enum Phase {
    READ,
    APPLY,
    COUNT,
    RENDER,
    PUBLISH;

    private static final long PAUSE_MILLIS = 2;

    // The running step; between two steps, and after the last while the papers are written, the request stays open or
    // has just been done.
    private static final String LOOK = """
            select case
                when exists (select from imports where state = 'READ') then 'APPLY'
                when exists (select from imports where state = 'RECEIVED') then 'READ'
                else (select case
                          when step_name in ('openEdition', 'countFigures', 'recordExclusions') then 'COUNT'
                          when step_name = 'render' then 'RENDER'
                          else 'PUBLISH' end
                      from batch.batch_step_execution order by step_execution_id desc limit 1)
                end
            """;

    /// Watches one program.
    static final class Watch implements AutoCloseable {

        private final Path data;
        private final Program program;
        private Connection connection;

        Watch(Path data, Program program) {
            this.data = data;
            this.program = program;
        }

        /// Where it is now; empty before its work, and when the database cannot be asked.
        Optional<Phase> now() {
            try {
                if (connection == null) {
                    connection = Ground.beside(data);
                }
                try (var statement = connection.createStatement();
                        var answer = statement.executeQuery(LOOK)) {
                    answer.next();
                    return Optional.ofNullable(answer.getString(1)).map(Phase::valueOf);
                }
            } catch (SQLException | RuntimeException notUp) {
                close();
                return Optional.empty();
            }
        }

        /// Waits until it is in `phase`; false when it ends before.
        boolean reaches(Phase phase) {
            while (program.isAlive()) {
                if (now().filter(phase::equals).isPresent()) {
                    return true;
                }
                sleep(PAUSE_MILLIS);
            }
            return false;
        }

        /// How long it stays in each phase until it ends, in milliseconds.
        Map<Phase, Long> times() {
            var times = new LinkedHashMap<Phase, Long>();
            long last = System.nanoTime();
            while (program.isAlive()) {
                var phase = now();
                long now = System.nanoTime();
                long passed = now - last;
                phase.ifPresent(found -> times.merge(found, passed, Long::sum));
                last = now;
                sleep(PAUSE_MILLIS);
            }
            times.replaceAll((phase, nanos) -> nanos / 1_000_000);
            return times;
        }

        @Override
        public void close() {
            try {
                if (connection != null) {
                    connection.close();
                }
            } catch (SQLException gone) {
                // it went with its server
            }
            connection = null;
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
