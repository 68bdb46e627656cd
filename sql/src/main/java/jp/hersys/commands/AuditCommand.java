package jp.hersys.commands;

import java.nio.file.Path;
import java.util.Objects;
import jp.hersys.audit.AnchorFile;
import jp.hersys.audit.AuditChain.Break;
import jp.hersys.database.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hersys audit`: proves that nothing in the audit was changed, and gives the anchor to write down elsewhere.
@CommandLine.Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {"操作の記録が書き換えられていないか確かめます。", "Proves that the audit was not changed."})
public final class AuditCommand implements Command {

    /// What is asked for.
    public enum Task {
        /// Walks the whole chain.
        verify,
        /// Prints the end of the chain, to be written down elsewhere.
        anchor
    }

    @Mixin
    private DataFolder data = new DataFolder();

    @CommandLine.Parameters(
            paramLabel = "TASK",
            description = {"verify 検査 / check the chain; anchor 控え / print its end"})
    private Task task = Task.verify;

    @Option(
            names = "--anchors",
            paramLabel = "FILE",
            description = {"控えのファイル（省略時はデータの置き場所の audit-anchors.txt） / anchors kept elsewhere"})
    private @Nullable Path anchors;

    @Spec
    private @Nullable CommandSpec spec;

    /// For the {@link java.util.ServiceLoader}.
    public AuditCommand() {}

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var register = data.open(3, data.clock())) {
            var chain = register.auditChain();
            chain.seal();
            if (task == Task.anchor) {
                out.println(chain.anchor().line());
                return 0;
            }
            var file = Objects.requireNonNullElseGet(anchors, () -> data.path().resolve(AnchorFile.NAME));
            var known = new AnchorFile(file).read();
            var broken = chain.verify(known);
            if (broken.isEmpty()) {
                out.println(Words.say("audit.whole", chain.anchor().number(), known.size()));
                return 0;
            }
            out.println(sentence(broken.get()));
            return 1;
        }
    }

    private static String sentence(Break broken) {
        return Words.say("audit." + broken.kind().name(), broken.number(), broken.entry());
    }
}
