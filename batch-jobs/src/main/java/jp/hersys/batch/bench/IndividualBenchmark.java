package jp.hersys.batch.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.hersys.commands.BenchReport;
import jp.hersys.commands.Benchmark;
import jp.hersys.epidemic.Epidemic;
import jp.hersys.epidemic.ListLine;
import jp.hersys.reports.AnnouncedCase;
import jp.hersys.reports.CaseAnnouncement;
import jp.hersys.reports.CaseItem;
import jp.hersys.reports.CaseParticulars;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.IndividualReport;
import jp.hersys.reports.Letterhead;
import jp.hersys.reports.RowAccount;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;

/// Makes an individual announcement of more than 500 pages, in turns with a bare fill and export of the same template
/// with the same rows: what putting cases into words, equal bytes and the proof of the finished paper cost.
public final class IndividualBenchmark implements Benchmark {

    private static final int CASES = 3_800;
    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;
    private static final LocalDate DAY = LocalDate.of(2022, 8, 19);

    @Override
    public String name() {
        return "individual";
    }

    @Override
    public void run(Path folder, BenchReport report) throws IOException, JRException {
        var cases = cases();
        var template = compiled("announcement-individual");
        var letterhead = compiled("letterhead");
        int pages = bare(template, letterhead, cases);
        whole(cases);
        double[] bare = new double[ROUNDS];
        double[] whole = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            bare(template, letterhead, cases);
            bare[round] = (System.nanoTime() - start) / NANOS;
            start = System.nanoTime();
            whole(cases);
            whole[round] = (System.nanoTime() - start) / NANOS;
        }
        report.atLeast("individual.pages", pages, "pages", 500);
        report.tell("individual.bare-seconds", BenchReport.median(bare), "s");
        report.tell("individual.seconds", BenchReport.median(whole), "s");
        report.tell("individual.pages-per-second", pages / BenchReport.median(whole), "pages/s");
        report.atLeast("individual.to-bare", BenchReport.median(bare) / BenchReport.median(whole), "ratio", 0.8);
    }

    private static void whole(List<AnnouncedCase> cases) throws IOException {
        var edition = new EditionContent(
                "160008",
                "富山県",
                "Toyama",
                DAY,
                1,
                Instant.parse("2022-08-19T06:00:00Z"),
                new Letterhead("厚生部 健康対策室", "感染症対策担当", "076-000-0001", ""),
                "announced_on",
                List.of(),
                List.of(),
                new RowAccount(CASES, CASES, Map.of()),
                null);
        var announcement = new CaseAnnouncement(
                edition,
                CASES,
                cases.getFirst().no(),
                cases.getLast().no(),
                0,
                EnumSet.allOf(CaseItem.class),
                cases.iterator(),
                Collections.emptyIterator());
        IndividualReport.write(announcement, new ByteArrayOutputStream());
    }

    // By hand, as somebody would who wants nothing but this paper. Answers the number of pages.
    private static int bare(JasperReport template, JasperReport letterhead, List<AnnouncedCase> cases)
            throws JRException {
        var parameters = new HashMap<String, Object>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.JAPANESE);
        parameters.put("letterhead", letterhead);
        parameters.put("letter", new JRMapCollectionDataSource(List.of(Map.of("title", "患者の発生について"))));
        parameters.put("summary", "公表する症例です。");
        parameters.put("running", "患者の発生について");
        parameters.put("footer", "富山県");
        parameters.put("notes", "患者の人権の尊重をお願いします。");
        var rows = new ArrayList<Map<String, ?>>();
        for (var one : cases) {
            rows.add(row(one.no(), Objects.requireNonNull(one.now())));
        }
        var print = JasperFillManager.fillReport(template, parameters, new JRMapCollectionDataSource(rows));
        var exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(new ByteArrayOutputStream()));
        exporter.exportReport();
        return print.getPages().size();
    }

    private static Map<String, Object> row(String no, CaseParticulars of) {
        var row = new HashMap<String, Object>();
        row.put("part", "1　今回公表する症例（3,800例）");
        row.put("head", "県内" + no + "例目（第1報）");
        row.put("announced", "令和4年8月19日（金）公表");
        row.put("age", of.ageBand());
        row.put("sex", of.sex());
        row.put("residence", of.residence());
        row.put("occupation", of.occupation());
        row.put("onset", "令和4年8月17日");
        row.put("symptoms", of.symptoms());
        row.put("condition", of.condition());
        row.put("discharged", "未退院");
        row.put("travel", "なし");
        if (!of.remarks().isEmpty()) {
            row.put("moreLabel", "備考");
            row.put("more", of.remarks());
        }
        return row;
    }

    private static List<AnnouncedCase> cases() {
        var cases = new ArrayList<AnnouncedCase>();
        for (ListLine line : Epidemic.of(42, DAY.minusDays(30), DAY, CASES, List.of("富山市", "高岡市", "射水市"))) {
            cases.add(new AnnouncedCase(line.no(), 1, null, particulars(line, cases.size()), List.of()));
        }
        return cases;
    }

    private static CaseParticulars particulars(ListLine line, int place) {
        return new CaseParticulars(
                DAY,
                DAY.minusDays(2),
                line.residence(),
                line.age(),
                line.sex(),
                line.occupation().isEmpty() ? "会社員" : line.occupation(),
                "軽症",
                line.symptoms().isEmpty() ? "発熱、咳" : line.symptoms(),
                "N",
                "N",
                place % 2 == 0 ? "県内感染者の濃厚接触者" : "");
    }

    private static JasperReport compiled(String name) throws IOException, JRException {
        var path = "reports/" + name + ".jrxml";
        try (var in = IndividualReport.class.getClassLoader().getResourceAsStream(path)) {
            return JasperCompileManager.compileReport(
                    new ByteArrayInputStream(Objects.requireNonNull(in).readAllBytes()));
        }
    }
}
