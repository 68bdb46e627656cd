package jp.hersys.routes;

import jp.hersys.commands.Words;
import jp.hersys.database.Register;
import jp.hersys.imports.Import;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;

/// Says on standard error how far an import has come, whoever works at it.
final class ImportProgress implements AutoCloseable {

    private static final long PERIOD_MILLIS = 1_000;

    private final Register register;
    private final Id<Import> id;
    private final Actor actor;
    private final Thread teller;

    ImportProgress(Register register, Id<Import> id, Actor actor) {
        this.register = register;
        this.id = id;
        this.actor = actor;
        this.teller = Thread.ofPlatform().name("progress").daemon().start(this::tell);
    }

    /// Where it is.
    Import now() {
        return register.importFiles().find(id, actor).orElseThrow();
    }

    @Override
    public void close() {
        teller.interrupt();
        try {
            teller.join(PERIOD_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLIS);
                say();
            }
        } catch (InterruptedException told) {
            // it is settled
        } catch (RuntimeException gone) {
            // the command meets the same fault and tells it in one sentence
        }
    }

    @SuppressWarnings("SystemOut") // progress is for whoever looks, not for the pipe behind
    private void say() {
        var now = now();
        System.err.println(Words.say(
                "import.progress",
                now.id(),
                Words.say("state." + now.state()),
                now.rowsRead(),
                now.rowsExpected() == null ? "?" : now.rowsExpected()));
    }
}
