package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules for machine-readable tables (level and number), each on every data sheet and every CSV file of a sample
/// with all tables, in both encodings. The pipeline's own test asks the same of what an edition really writes.
class MachineReadableTablesTest {
    private static final EditionContent EDITION = SampleVariants.withEverything();

    @TestFactory
    Stream<DynamicTest> every_data_sheet_and_file_keeps_the_rule() throws Exception {
        return TableRules.on(OpenedTable.of(papers(EDITION, OpenDataEncoding.UTF_8)));
    }

    @TestFactory
    Stream<DynamicTest> every_data_sheet_and_file_in_cp932_keeps_the_rule() throws Exception {
        return TableRules.on(OpenedTable.of(papers(EDITION, OpenDataEncoding.WINDOWS_31J)));
    }

    @Test
    void every_cell_of_sheets_and_files_equals_its_input_and_empty_is_not_nought() throws Exception {
        var opened = OpenedTable.of(papers(EDITION, OpenDataEncoding.UTF_8));
        for (var table : EDITION.tables()) {
            var found =
                    opened.stream().filter(o -> o.tableId().equals(table.id())).toList();
            assertThat(found).as(table.id()).hasSize(2);
            for (var o : found) equals(o, table);
        }
    }

    private static void equals(OpenedTable o, TableContent table) {
        assertThat(o.rows()).hasSize(table.rows().size());
        for (var r = 0; r < table.rows().size(); r++)
            for (var c = 0; c < o.header().size(); c++) {
                var value = table.rows().get(r).get(c);
                var text = o.rows().get(r).get(c);
                if (value instanceof Number number)
                    assertThat(new BigDecimal(text)).isEqualByComparingTo(new BigDecimal(number.toString()));
                else assertThat(text).isEqualTo(value == null ? "" : value.toString());
            }
    }

    /// Level 3 rule 07.
    @Test
    void two_editions_have_the_same_shape() throws Exception {
        var one = OpenedTable.of(papers(SampleEdition.ishikawa(), OpenDataEncoding.UTF_8));
        var other = OpenedTable.of(papers(SampleVariants.secondReportOfTheDay(), OpenDataEncoding.UTF_8));

        assertThat(other.stream().map(OpenedTable::name))
                .containsExactlyElementsOf(one.stream().map(OpenedTable::name).toList());
        for (var i = 0; i < one.size(); i++)
            assertThat(other.get(i).header()).isEqualTo(one.get(i).header());
    }

    @Test
    void a_table_that_breaks_a_rule_is_found() throws Exception {
        var papers = papers(EDITION, OpenDataEncoding.UTF_8);
        papers.put(
                "open-data/extra.csv",
                "\uFEFF市町,患者数\r\n金沢市,\"1,234人\"\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var broken = TableRules.on(OpenedTable.of(papers))
                .filter(test -> test.getDisplayName().contains("file extra.csv"))
                .filter(test -> {
                    try {
                        test.getExecutable().execute();
                        return false;
                    } catch (Throwable expected) {
                        return true;
                    }
                })
                .map(test -> test.getDisplayName().substring(0, 4))
                .toList();

        assertThat(broken).contains("3-01", "3-07", "3-08");
    }

    /// As the pipeline writes them.
    static Map<String, byte[]> papers(EditionContent edition, OpenDataEncoding encoding) throws Exception {
        var files = new LinkedHashMap<String, OpenDataEncoding.Csv>();
        files.put(
                PatientsFile.name(edition.publisherCode(), edition.publisherNameEn()),
                out -> PatientsFile.write(patients().iterator(), out));
        for (var set : CountSet.of(edition))
            files.put(set.name(edition), out -> set.write(edition, edition.publisherName(), "", out));
        for (var table : edition.tables()) files.put(TableFile.name(table), out -> TableFile.write(table, out));
        for (var table : ChangeTables.of(edition)) files.put(TableFile.name(table), out -> TableFile.write(table, out));
        files.put(CodesFile.NAME, out -> CodesFile.write(edition, out));
        files.put(FieldsFile.NAME, out -> FieldsFile.write(edition, encoding, out));
        var papers = new LinkedHashMap<String, byte[]>();
        for (var file : files.entrySet()) {
            var out = new ByteArrayOutputStream();
            encoding.write(file.getValue(), out);
            papers.put("open-data/" + file.getKey(), out.toByteArray());
        }
        if (encoding.isNarrow()) {
            var out = new ByteArrayOutputStream();
            NotWritableFile.write(files, out);
            papers.put("open-data/" + NotWritableFile.NAME, out.toByteArray());
        }
        var workbook = new ByteArrayOutputStream();
        StatisticsWorkbook.write(edition, encoding, SampleChanges::cases, workbook);
        papers.put("statistics.xlsx", workbook.toByteArray());
        return papers;
    }

    /// One of them lives in a place that CP932 cannot write.
    private static List<PatientLine> patients() {
        var patients = new java.util.ArrayList<>(SamplePatients.of(200));
        var p = patients.getFirst();
        patients.add(new PatientLine(
                "201",
                p.publisherCode(),
                p.prefectureName(),
                "",
                p.announcedOn(),
                null,
                "𠮷野町",
                "10代",
                "女性",
                "",
                "",
                "",
                "",
                "",
                "葛\uDB40\uDD00城から転入"));
        return patients;
    }
}
