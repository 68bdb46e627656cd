package jp.hersys.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.reports.AnnouncedCase;
import jp.hersys.reports.CaseAnnouncement;
import jp.hersys.reports.CaseItem;
import jp.hersys.reports.CaseParticulars;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.IndividualPage;
import jp.hersys.reports.IndividualReport;
import jp.hersys.reports.Letterhead;
import jp.hersys.reports.OpenDataEncoding;
import jp.hersys.reports.PreviousEdition;
import jp.hersys.reports.RowAccount;
import org.junit.jupiter.api.Test;

class ToldCasesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 10, 27);
    private static final EditionContent EDITION = new EditionContent(
            "150002",
            "新潟県",
            "Niigata",
            DAY,
            1,
            Instant.parse("2021-10-27T06:00:00Z"),
            new Letterhead("", "", "", ""),
            "announced_on",
            List.of(),
            List.of(),
            new RowAccount(0, 0, Map.of()),
            new PreviousEdition(DAY.minusDays(1), 1, Instant.parse("2021-10-26T06:00:00Z")));

    @Test
    void the_blocks_of_paper_and_page_are_counted_part_by_part() throws IOException {
        assertThat(ToldCases.ofPdf(made(IndividualReport::write, 30, 3))).isEqualTo(new ToldCases(30, 3));
        assertThat(ToldCases.ofPage(made(IndividualPage::write, 30, 3))).isEqualTo(new ToldCases(30, 3));
        assertThat(ToldCases.ofPdf(made(IndividualReport::write, 0, 0))).isEqualTo(new ToldCases(0, 0));
        assertThat(ToldCases.ofPage(made(IndividualPage::write, 0, 2))).isEqualTo(new ToldCases(0, 2));
    }

    @Test
    void a_paper_that_tells_a_case_too_few_is_refused() throws IOException {
        var totals = new PaperTotals(
                EDITION, new AnnouncedCases.Counts(31, 3), OpenDataEncoding.UTF_8, new Areas(List.of()));

        for (var ending : List.of(".pdf", ".html")) {
            var bytes =
                    ending.equals(".pdf") ? made(IndividualReport::write, 30, 3) : made(IndividualPage::write, 30, 3);
            assertThatThrownBy(() -> totals.check(EditionPapers.INDIVIDUAL + ending, bytes))
                    .hasMessage("The totals of announcement-individual" + ending
                            + " and the cases of the day were expected to agree, but are 30 and 31.");
        }
    }

    private static InputStream made(AnnouncedCases.Paper paper, int ofDay, int differing) throws IOException {
        var out = new ByteArrayOutputStream();
        paper.write(
                new CaseAnnouncement(
                        EDITION,
                        ofDay,
                        ofDay == 0 ? "" : "1",
                        Integer.toString(ofDay),
                        differing,
                        EnumSet.allOf(CaseItem.class),
                        IntStream.rangeClosed(1, ofDay)
                                .mapToObj(ToldCasesTest::one)
                                .iterator(),
                        IntStream.rangeClosed(901, 900 + differing)
                                .mapToObj(ToldCasesTest::one)
                                .iterator()),
                out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    /// Its remarks look like the head of a case, and are none.
    private static AnnouncedCase one(int no) {
        var remarks = "県内12例目（第1報）<article>";
        var now = new CaseParticulars(DAY, null, "", "20代", "女性", "", "", "", "", "", remarks);
        return new AnnouncedCase(Integer.toString(no), 1, null, now, List.of());
    }
}
