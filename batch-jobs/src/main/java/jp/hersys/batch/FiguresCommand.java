package jp.hersys.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import jp.hersys.batch.edition.EditionPress;
import jp.hersys.commands.Command;
import jp.hersys.database.DataFolder;
import jp.hersys.reports.FiguresFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hersys figures`: the figures of a day as JSON on standard output, counted and not kept.
@CommandLine.Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = {"集計値をJSONで表示します。", "Prints the figures as JSON."})
public final class FiguresCommand implements Command {

    @Mixin
    private EditionOptions options = new EditionOptions();

    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    @SuppressWarnings("SystemOut") // JSON is UTF-8, whatever the terminal's encoding
    public Integer call() throws IOException {
        var refusal = options.refusal(data.clock());
        if (refusal != null) {
            Objects.requireNonNull(spec).commandLine().getErr().println(refusal);
            return 2;
        }
        try (var register = data.open(2, data.clock())) {
            var content = new EditionPress(register).look(options.publisher(), options.day(), options.knownAt());
            OutputStream out = System.out;
            FiguresFile.write(content, false, out);
            return 0;
        }
    }
}
