package jp.hersys.commands;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Objects;
import java.util.ServiceLoader;
import jp.hersys.database.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hersys bench`: measures, in a folder of its own beside the data.
@CommandLine.Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {"性能を測ります。", "Measures the program against what the machine can do."})
public final class BenchCommand implements Command {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "測るもの（省略時はすべて） / which one (all if not given)")
    private @Nullable String name;

    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var line = Objects.requireNonNull(spec).commandLine();
        var report = new BenchReport(line.getOut());
        var names = new ArrayList<String>();
        boolean found = false;
        for (var benchmark : ServiceLoader.load(Benchmark.class)) {
            names.add(benchmark.name());
            if (name != null ? !name.equals(benchmark.name()) : benchmark.heap() > heap()) {
                if (name == null) {
                    line.getErr().println(Words.say("bench.needs-more", benchmark.name(), benchmark.heap(), heap()));
                }
                continue;
            }
            found = true;
            measure(benchmark, report);
        }
        if (!found) {
            line.getErr().println(Words.say("bench.unknown", String.valueOf(name), String.join(", ", names)));
            return 2;
        }
        return report.allMet() ? 0 : 1;
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    private void measure(Benchmark benchmark, BenchReport report) throws Exception {
        Files.createDirectories(data.path());
        var folder = Files.createTempDirectory(data.path(), "bench");
        try {
            benchmark.run(folder, report);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
