package jp.hersys.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import jp.hersys.commands.Command;
import jp.hersys.commands.Moment;
import jp.hersys.commands.Words;
import jp.hersys.database.DataFolder;
import jp.hersys.database.Register;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportState;
import jp.hersys.imports.Trial;
import jp.hersys.intake.FindingSentences;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.profiles.Profiles;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hersys import FILE`: takes a file in by the same door as an upload and waits until it is settled.
@CommandLine.Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "ファイルを取り込みます。--trial を付けると、読み取った内容を示すだけで何も残しません。",
            "Takes a file in by the same door as an upload, or only tells how it is read."
        })
public final class ImportCommand implements Command {

    private static final long PAUSE_MILLIS = 200;

    @Parameters(paramLabel = "FILE", description = "取り込むファイル / the file")
    private Path file = Path.of("");

    @Option(
            names = "--publisher",
            required = true,
            paramLabel = "CODE",
            description = "公表主体の全国地方公共団体コード（6桁） / six-digit code of the publisher")
    private String publisher = "";

    @Option(names = "--profile", paramLabel = "NAME", description = "読取設定 / how to read it (recognised if not given)")
    private @Nullable String profile;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "過去の資料を引き継ぐときの登録時点 / moment to record at, for taking over an old archive")
    private @Nullable Instant knownAt;

    @Option(names = "--accept-shrink", description = "限度を超える取下げを認めます / let it withdraw more than the limit")
    private boolean acceptShrink;

    @Option(names = "--trial", description = "試し読み: 1行ずつの読取結果を示し、何も残しません / tell how it is read, keep nothing")
    private boolean trial;

    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!LocalGovernmentCode.isValid(publisher)) {
            return refuse(Words.say("publisher.invalid", publisher));
        }
        var areas = Areas.shipped();
        if (publisher.equals(LocalGovernmentCode.NATION.value())) {
            return refuse(Words.say("publisher.nation"));
        }
        if (areas.withCode(publisher).isEmpty()) {
            return refuse(Words.say("publisher.unknown", publisher));
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return refuse(Words.say("path.unreadable", file));
        }
        var code = new LocalGovernmentCode(publisher);
        if (trial) {
            return tryOut(code, areas);
        }
        try (var register = data.open(4, data.clock())) {
            var actor = new Actor.Operator("import", code);
            Id<Import> id;
            try (var bytes = Files.newInputStream(file)) {
                var name = String.valueOf(file.getFileName());
                id = register.importFiles()
                        .receive(new ImportFiles.Order(name, code, profile, knownAt, acceptShrink), bytes, actor);
            }
            return report(register, await(register, id, actor), actor);
        }
    }

    private int tryOut(LocalGovernmentCode code, Areas areas) throws IOException {
        var report = new TrialReport(out(), Words.locale());
        var attempt = new Trial.Attempt(code, profile, Words.locale());
        var outcome = new TrialOfProfiles(Profiles.onClassPath(), areas, data.clock()).read(attempt, file, report::row);
        report.end(outcome);
        var finding = outcome.finding();
        return finding == null ? 0 : refuse(new FindingSentences(Words.locale()).sentence(finding));
    }

    private Import await(Register register, Id<Import> id, Actor actor) {
        var worker = new ImportWorker(register, Profiles.onClassPath(), Areas.shipped());
        var progress = new ImportProgress(register, id, actor);
        try (progress) {
            for (var now = progress.now(); ; now = progress.now()) {
                if (now.state().isSettled()) {
                    return now;
                }
                workAt(worker, progress, actor.scope());
                if (!progress.now().state().isSettled()) {
                    pause();
                }
            }
        }
    }

    /// Works at everything that waits, also at what a killed program left; a list of somebody else at which the program
    /// fails is told in the log only.
    private static void workAt(ImportWorker worker, ImportProgress progress, LocalGovernmentCode own) {
        try {
            worker.work();
        } catch (RuntimeException fault) {
            if (!progress.now().state().isSettled()) {
                worker.workFor(own);
            }
        }
    }

    private int report(Register register, Import settled, Actor actor) throws IOException {
        var out = out();
        out.println(settled.counts());
        var finding = settled.finding();
        if (finding != null) {
            return refuse(new FindingSentences(Words.locale()).sentence(finding));
        }
        if (settled.refused() > 0) {
            out.println(Words.say("import.refused-rows", settled.refused(), refusedRows(register, settled, actor)));
        }
        return settled.state() == ImportState.APPLIED ? 0 : 2;
    }

    private Path refusedRows(Register register, Import settled, Actor actor) throws IOException {
        var folder = Files.createDirectories(data.path().resolve("refused"));
        var rows = folder.resolve("import-" + settled.id() + ".csv");
        try (var out = Files.newOutputStream(rows)) {
            new RefusedRowsOfProfiles(register, Profiles.onClassPath()).write(settled, actor, out);
        }
        return rows;
    }

    private java.io.PrintWriter out() {
        return java.util.Objects.requireNonNull(spec).commandLine().getOut();
    }

    private int refuse(String sentence) {
        java.util.Objects.requireNonNull(spec).commandLine().getErr().println(sentence);
        return 2;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The wait for the import was broken off.", ended);
        }
    }
}
