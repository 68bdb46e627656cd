package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.hersys.codelists.Code;
import jp.hersys.codelists.CodeLists;
import org.junit.jupiter.api.Test;

/// Every deed that the program notes in the audit is listed with its purpose and article: read from the sources of all
/// modules, so that a deed which no test does is found too.
class AuditedDeedsTest {

    private static final List<String> MODULES = List.of("sql", "integration-routes", "batch-jobs", "capture-ui");
    private static final Pattern NOTES = Pattern.compile("\\.(?:note|as)\\(");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[A-Za-z]+(?:-[A-Za-z]+)*)\"");
    private static final Set<String> LISTED =
            CodeLists.shipped().codes("audit-actions").stream().map(Code::code).collect(Collectors.toUnmodifiableSet());

    @Test
    void every_deed_of_the_sources_is_listed() throws IOException {
        var deeds = new TreeSet<String>();
        for (var module : MODULES) {
            deeds.addAll(deeds(Path.of("..", module, "src", "main")));
        }
        deeds.remove("demo-accounts.txt"); // a file beside a deed
        assertThat(deeds).hasSizeGreaterThan(60);
        deeds.removeAll(LISTED);
        assertThat(deeds)
                .as("add a line to code-lists/audit-actions.csv: what is done, for which purpose, on which article")
                .isEmpty();
    }

    @Test
    void every_deed_has_a_purpose_and_says_on_what_it_rests() {
        assertThat(CodeLists.shipped().codes("audit-actions")).allSatisfy(deed -> {
            assertThat(deed.more("purpose")).as(deed.code()).isNotBlank();
            assertThat(deed.more("evidence")).as(deed.code()).isNotBlank();
            assertThat(deed.more("article").isEmpty())
                    .as(deed.code())
                    .isEqualTo(deed.more("evidence").equals("none stated"));
        });
    }

    /// Codes in the sources that ask for access, but for the keys of the module's own texts.
    private static Set<String> deeds(Path module) throws IOException {
        var texts = texts(module.resolve("resources"));
        var found = new HashSet<String>();
        try (var sources = Files.walk(module.resolve("java"))) {
            for (var source :
                    sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                var text = COMMENT.matcher(Files.readString(source)).replaceAll("");
                if (text.contains("jp.hersys.audit.Access;") || text.contains("access()")) {
                    if (NOTES.matcher(text).find()) {
                        CODE.matcher(text).results().map(each -> each.group(1)).forEach(found::add);
                    }
                }
            }
        }
        found.removeAll(texts);
        return found;
    }

    private static Set<String> texts(Path resources) throws IOException {
        var keys = new HashSet<String>();
        try (var files = Files.walk(resources)) {
            for (var file : files.filter(each -> each.toString().endsWith(".properties"))
                    .toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                keys.addAll(properties.stringPropertyNames());
            }
        }
        return keys;
    }
}
