package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.NIIGATA;
import static jp.hersys.pipeline.Pipeline.operator;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.hersys.batch.edition.EditionPress;
import jp.hersys.batch.edition.EditionRemake;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.editions.Edition;
import jp.hersys.epidemic.PrefectureLists;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportState;
import jp.hersys.jurisdictions.AnnouncementShape;
import jp.hersys.jurisdictions.PublisherSettings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A publisher that wants its cases told one by one: two lists, two editions, papers in both shapes.
@ExtendWith(RegisterExtension.class)
class IndividualAnnouncementIT {

    private static final String HEADER =
            "No,全国地方公共団体コード,都道府県名,市区町村名,公表_年月日,発症_年月日,患者_居住地,患者_年代,患者_性別,患者_職業,患者_状態,患者_症状,患者_渡航歴の有無フラグ,患者_退院済フラグ,備考";

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 10, 26);
    private static final LocalDate SECOND_DAY = LocalDate.of(2021, 10, 27);
    private static final Instant FIRST = Instant.parse("2021-10-26T06:00:00Z");
    private static final Instant SECOND = Instant.parse("2021-10-27T06:00:00Z");

    private final Register register;
    private final Pipeline pipeline;

    IndividualAnnouncementIT(Register register) {
        this.register = register;
        this.pipeline = new Pipeline(register);
    }

    @Test
    void the_papers_tell_the_days_cases_and_what_changed_since_the_edition_before() throws IOException {
        want(AnnouncementShape.BOTH);
        var first = papers(first());
        var firstText = text(first);
        var second = second();
        var papers = papers(second);
        var text = text(papers);

        assertThat(firstText)
                .contains("県内8001例目～8003例目・新型コロナウイルス感染症患者の発生について（第1報）", "今回が最初の公表です。")
                .contains("職業調査中", "発症日非公表", "症状非公表")
                .doesNotContain("前回公表から変わった症例（");
        assertThat(text)
                .contains("県内8005例目～8006例目・", "1　今回公表する症例（2例）", "2　前回公表から変わった症例（3例）")
                .contains("19例目の患者の親族", "関連する症例：県内8003例目")
                .doesNotContain("県内19例目", "県内8003例目（")
                .contains("県内8001例目（第2報）", "職業が「調査中」から「会社員」に変わりました。")
                .contains("取下げ：令和3年10月26日に公表した県内8002例目を取り下げました。")
                .contains("県内8004例目（第1報）", "前回公表より後に登録された");
        var page = new String(papers.get("announcement-individual.html"), StandardCharsets.UTF_8);
        assertThat(page.split("<article>", -1)).hasSize(1 + 5);
        assertThat(page).contains("href=\"open-data/150002_niigata_covid19_patients.csv\"", "関連する症例");
        assertThat(papers).containsKeys("announcement.pdf", "announcement.html");
    }

    @Test
    void the_papers_come_out_the_same_when_they_are_made_again() {
        want(AnnouncementShape.BOTH);
        first();
        var second = second();
        pipeline.take(list("8009,150002,新潟県,,2021-10-27,,長岡市,20代,女性,,,,,,"), order("later.csv", null));

        var made = new TreeSet<String>();
        // throws when a byte differs
        new EditionRemake(register, new EditionPress(register))
                .into(
                        second,
                        (path, content) -> {
                            content.writeTo(OutputStream.nullOutputStream());
                            made.add(path);
                        },
                        operator(NIIGATA));
        assertThat(made).contains("announcement-individual.pdf", "announcement-individual.html");
    }

    @Test
    void a_publisher_gets_the_shape_that_it_wants() {
        want(AnnouncementShape.INDIVIDUAL);
        assertThat(announcements(first()))
                .containsExactly("announcement-individual.html", "announcement-individual.pdf");
        want(AnnouncementShape.AGGREGATED);
        assertThat(announcements(second())).containsExactly("announcement.html", "announcement.pdf");
    }

    @Test
    void the_day_with_most_cases_of_the_real_list_is_told_case_by_case() throws IOException {
        want(AnnouncementShape.INDIVIDUAL);
        pipeline.take(PrefectureLists.niigata(), "niigata.csv", NIIGATA, SECOND);
        var papers = papers(pipeline.publish(NIIGATA, LocalDate.of(2021, 8, 24), SECOND.plusSeconds(60)));
        // for people: to be looked at
        var folder = Files.createDirectories(Path.of("target/papers"));
        for (var path : List.of("announcement-individual.pdf", "announcement-individual.html")) {
            Files.write(folder.resolve(path), papers.get(path));
        }

        var page = new String(papers.get("announcement-individual.html"), StandardCharsets.UTF_8);
        assertThat(page.split("<article>", -1)).hasSize(1 + 155);
        assertThat(text(papers)).contains("今回公表する症例（155例）");
    }

    private Edition first() {
        pipeline.take(
                list(
                        "8001,150002,新潟県,,2021-10-26,,新潟市南区,30代,男性,,,,,,",
                        "8002,150002,新潟県,,2021-10-26,,新潟市中央区,80代,女性,無職,,,,,",
                        "8003,150002,新潟県,,2021-10-26,,新潟市中央区,20代,女性,会社員,,,,,県内感染者の濃厚接触者"),
                order("first.csv", FIRST));
        return pipeline.publish(NIIGATA, FIRST_DAY, FIRST.plusSeconds(60));
    }

    /// One changed, one gone, one late, two new.
    private Edition second() {
        var taken = pipeline.take(
                list(
                        "8001,150002,新潟県,,2021-10-26,,新潟市南区,30代,男性,会社員,,,,,",
                        "8003,150002,新潟県,,2021-10-26,,新潟市中央区,20代,女性,会社員,,,,,県内感染者の濃厚接触者",
                        "8004,150002,新潟県,,2021-10-26,,長岡市,60代,女性,福祉施設職員,,,,,",
                        "8005,150002,新潟県,,2021-10-27,,南魚沼市,80代,女性,無職,,,,,19例目の患者の親族",
                        "8006,150002,新潟県,,2021-10-27,,南魚沼市,30代,女性,\"会社員<b>\",,,,,No.8003の濃厚接触者"),
                order("second.csv", SECOND));
        assertThat(taken.state()).isEqualTo(ImportState.APPLIED);
        return pipeline.publish(NIIGATA, SECOND_DAY, SECOND.plusSeconds(60));
    }

    private void want(AnnouncementShape shape) {
        var unset = PublisherSettings.unset(NIIGATA);
        register.access().write(operator(NIIGATA), () -> {
            register.publishers()
                    .save(new PublisherSettings(
                            NIIGATA, "福祉保健部", "担当", "025-000-0000", "", unset.shrinkLimit(), shape, "UTF-8"));
            return shape;
        });
    }

    private static ByteArrayInputStream list(String... rows) {
        return new ByteArrayInputStream(
                (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ImportFiles.Order order(String name, @Nullable Instant knownAt) {
        return new ImportFiles.Order(name, NIIGATA, null, knownAt, true);
    }

    private Map<String, byte[]> papers(Edition edition) {
        return new TreeMap<>(pipeline.papers(edition));
    }

    private List<String> announcements(Edition edition) {
        return papers(edition).keySet().stream()
                .filter(path -> path.startsWith("announcement"))
                .toList();
    }

    private static String text(Map<String, byte[]> papers) throws IOException {
        try (var pdf = Loader.loadPDF(papers.get("announcement-individual.pdf"))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s&&[^　]]+", "");
        }
    }
}
