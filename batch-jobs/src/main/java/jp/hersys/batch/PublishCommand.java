package jp.hersys.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.hersys.batch.edition.EditionPress;
import jp.hersys.batch.edition.EditionRemake;
import jp.hersys.calendar.Jst;
import jp.hersys.commands.Command;
import jp.hersys.commands.Words;
import jp.hersys.database.DataFolder;
import jp.hersys.database.Register;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionRequest;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hersys publish`: runs the edition job and writes its papers into a folder. An edition that was made as known at the
/// moment asked for is made again, counted anew, and must come out equal; one that was asked for and not finished,
/// because the program was killed, is finished instead of asked for twice.
@CommandLine.Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {"公表資料を作成します。", "Makes an edition and writes its papers."})
public final class PublishCommand implements Command {

    private static final long PAUSE_MILLIS = 200;
    private static final int CONNECTIONS = 6; // two claims, the step, what a paper reads beside it, and two to spare

    @Mixin
    private EditionOptions options = new EditionOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "出力先 / folder for the papers")
    private Path out = Path.of("");

    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var refusal = options.refusal(data.clock());
        if (refusal != null) {
            return refuse(refusal);
        }
        if (!isWritable()) {
            return refuse(Words.say("folder.unwritable", out));
        }
        try (var register = data.open(CONNECTIONS, data.clock())) {
            var actor = new Actor.Operator("publish", options.publisher());
            var desk = register.editionDesk();
            var knownAt = options.knownAt();
            if (knownAt != null) {
                var open = desk.findOpenRequest(options.publisher(), options.day(), knownAt, actor);
                if (open.isPresent()) {
                    return make(register, open.get().id(), actor);
                }
                var known = desk.findKnownAt(options.publisher(), options.day(), knownAt, actor)
                        .filter(edition -> edition.publishedAt() != null);
                if (known.isPresent()) {
                    return remake(register, known.get(), actor);
                }
            }
            return make(register, desk.request(options.publisher(), options.day(), knownAt, actor), actor);
        }
    }

    /// Tried before anything is published: an edition that nobody gets to see cannot be called back.
    private boolean isWritable() {
        try {
            return Files.isWritable(Files.createDirectories(out));
        } catch (IOException | UnsupportedOperationException none) {
            return false;
        }
    }

    private int make(Register register, Id<EditionRequest> id, Actor actor) throws IOException {
        var desk = register.editionDesk();
        var done = await(register, id, actor);
        if (done.failure() != null) {
            refuse(Words.say("edition.failed", done.failure()));
            return 1;
        }
        var edition = desk.find(done.publisherCode(), done.day(), done.revision(), actor)
                .orElseThrow();
        for (var file : desk.files(edition, actor)) {
            try (var bytes = desk.open(edition, file, actor)) {
                new PaperFolder(out).write(file.path(), bytes::transferTo);
            }
        }
        return report("edition.made", edition, register, actor);
    }

    private int remake(Register register, Edition edition, Actor actor) {
        new EditionRemake(register, new EditionPress(register)).into(edition, new PaperFolder(out)::write, actor);
        return report("edition.remade", edition, register, actor);
    }

    private EditionRequest await(Register register, Id<EditionRequest> id, Actor actor) {
        var worker = new EditionWorker(register);
        while (true) {
            worker.work();
            var request = register.editionDesk().findRequest(id, actor).orElseThrow();
            if (request.doneAt() != null) {
                return request;
            }
            pause();
        }
    }

    private int report(String key, Edition edition, Register register, Actor actor) {
        var to = writer();
        to.println(Words.say(
                key, edition.publisherCode(), edition.day(), edition.revision(), Jst.text(edition.knownAt())));
        var excluded = register.access().look(actor, () -> register.editions().exclusions(edition.id())).stream()
                .map(kept -> kept.reasonCode() + ":" + kept.identities())
                .collect(Collectors.joining(","));
        to.println(Words.say(
                "edition.rows", String.valueOf(edition.received()), String.valueOf(edition.counted()), excluded));
        register.editionDesk().files(edition, actor).forEach(file -> to.println(out.resolve(file.path())));
        return 0;
    }

    private PrintWriter writer() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private int refuse(String sentence) {
        Objects.requireNonNull(spec).commandLine().getErr().println(sentence);
        return 2;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The wait for the edition was broken off.", ended);
        }
    }
}
