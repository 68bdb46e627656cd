package jp.hersys.batch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.hersys.commands.BenchReport;
import jp.hersys.commands.Benchmark;
import jp.hersys.reports.ColumnContent;
import jp.hersys.reports.ColumnKind;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.Letterhead;
import jp.hersys.reports.RowAccount;
import jp.hersys.reports.StatisticsWorkbook;
import jp.hersys.reports.TableContent;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes a statistics workbook of a million cells, in turns with a bare streamed workbook of the same cells.
public final class WorkbookBenchmark implements Benchmark {

    private static final int ROWS = 200_000;
    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final List<ColumnContent> COLUMNS = List.of(
            new ColumnContent("day", "公表日", "Day", "", ColumnKind.DAY),
            new ColumnContent("area_code", "市町コード", "Area code", "", ColumnKind.CODE),
            new ColumnContent("area_name", "市町名", "Area", "", ColumnKind.TEXT),
            new ColumnContent("age_band", "年代", "Age band", "", ColumnKind.TEXT),
            new ColumnContent("cases", "患者数", "Cases", "人", ColumnKind.NUMBER));

    @Override
    public String name() {
        return "workbook";
    }

    @Override
    public void run(Path folder, BenchReport report) throws IOException {
        var table = new TableContent("bench.rows", "計測", "Bench", "", "", COLUMNS, rows());
        var edition = edition(table);
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        // One round more, which is not measured, so that both sides run compiled code.
        for (int round = -1; round < ROUNDS; round++) {
            double one = ours(edition, folder.resolve("ours.xlsx"));
            double other = bare(table, folder.resolve("bare.xlsx"));
            if (round >= 0) {
                ours[round] = one;
                bare[round] = other;
            }
        }
        report.tell("workbook.cells", (double) ROWS * COLUMNS.size(), "cells");
        report.tell("workbook.seconds", BenchReport.median(ours), "s");
        report.tell("workbook.bare-seconds", BenchReport.median(bare), "s");
        report.atLeast("workbook.speed-to-bare", BenchReport.median(bare) / BenchReport.median(ours), "ratio", 0.7);
    }

    private static List<List<Object>> rows() {
        var rows = new ArrayList<List<Object>>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            int area = i % 1900;
            rows.add(List.of(
                    FIRST.plusDays(i / 1900),
                    Integer.toString(100_000 + area),
                    "市町村" + area,
                    10 * (i % 10) + "代",
                    i * 7919L % 1000));
        }
        return rows;
    }

    private static EditionContent edition(TableContent table) {
        return new EditionContent(
                "000000",
                "全国",
                "Japan",
                FIRST,
                1,
                Instant.EPOCH.plusSeconds(1_600_000_000),
                new Letterhead("", "", "", ""),
                "announced_on",
                List.of(),
                List.of(table),
                new RowAccount(0, 0, Map.of()),
                null);
    }

    private static double ours(EditionContent edition, Path file) throws IOException {
        long start = System.nanoTime();
        try (var out = Files.newOutputStream(file)) {
            StatisticsWorkbook.write(edition, out);
        }
        return (System.nanoTime() - start) / NANOS;
    }

    // The floor: the same cells by the same library, one style, nothing else.
    private static double bare(TableContent table, Path file) throws IOException {
        long start = System.nanoTime();
        try (var workbook = new SXSSFWorkbook(100);
                var out = Files.newOutputStream(file)) {
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            var sheet = workbook.createSheet("bare");
            int next = 0;
            for (var values : table.rows()) {
                var row = sheet.createRow(next++);
                for (int column = 0; column < values.size(); column++) {
                    var cell = row.createCell(column);
                    set(cell, values.get(column));
                    cell.setCellStyle(style);
                }
            }
            workbook.write(out);
        }
        return (System.nanoTime() - start) / NANOS;
    }

    private static void set(Cell cell, Object value) {
        switch (value) {
            case Long number -> cell.setCellValue(number);
            case LocalDate day -> cell.setCellValue(day);
            default -> cell.setCellValue(value.toString());
        }
    }
}
