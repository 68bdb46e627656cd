package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.ISHIKAWA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.epidemic.PrefectureLists;
import jp.hersys.jurisdictions.PublisherSettings;
import jp.hersys.register.Actor;
import jp.hersys.reports.OpenedTable;
import jp.hersys.reports.TableRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whatever data sheets and open-data files an edition of a real list writes, each keeps the rules for
/// machine-readable tables; nothing here names a file.
@ExtendWith(RegisterExtension.class)
class OpenDataRulesIT {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    private static final Instant KNOWN = Instant.parse("2021-07-20T10:15:00Z");

    private final Register register;
    private final Pipeline pipeline;

    OpenDataRulesIT(Register register) {
        this.register = register;
        this.pipeline = new Pipeline(register);
    }

    @TestFactory
    Stream<DynamicTest> every_sheet_and_file_of_an_edition_keeps_the_rule() throws Exception {
        var papers = published();

        assertThat(papers).doesNotContainKey("open-data/not-writable.csv");
        assertLinked(papers);
        return TableRules.on(OpenedTable.of(papers));
    }

    @TestFactory
    Stream<DynamicTest> every_sheet_and_file_of_an_edition_in_cp932_keeps_the_rule() throws Exception {
        var unset = PublisherSettings.unset(ISHIKAWA);
        var narrow = new PublisherSettings(
                ISHIKAWA, "", "", "", "", unset.shrinkLimit(), unset.announcementShape(), "windows-31j");
        register.access().write(new Actor.Job("test", ISHIKAWA), () -> {
            register.publishers().save(narrow);
            return narrow;
        });
        var papers = published();

        assertThat(papers).containsKey("open-data/not-writable.csv");
        assertThat(new String(papers.get("open-data/cases_by_sex.csv"), Charset.forName("windows-31j")))
                .startsWith("性別コード,");
        assertLinked(papers);
        return TableRules.on(OpenedTable.of(papers));
    }

    /// The page leads to each other file of its edition, and to none that is not there.
    private static void assertLinked(Map<String, byte[]> papers) {
        var page = new String(papers.get("announcement.html"), StandardCharsets.UTF_8);
        var links = Pattern.compile("href=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();
        var others = papers.keySet().stream()
                .filter(path -> !path.equals("announcement.html"))
                .toList();
        assertThat(links).containsExactlyInAnyOrderElementsOf(others);
    }

    private Map<String, byte[]> published() throws Exception {
        pipeline.take(PrefectureLists.ishikawa(), "list.json", ISHIKAWA, KNOWN);
        return pipeline.papers(pipeline.publish(ISHIKAWA, DAY, KNOWN.plusSeconds(60)));
    }
}
