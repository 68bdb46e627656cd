package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PatientsFileTest {
    @Test
    void has_the_columns_of_the_standard_in_their_order() throws Exception {
        var lines = text(SamplePatients.of(1).toArray(PatientLine[]::new)).split("\r\n");

        assertThat(lines[0])
                .isEqualTo("\uFEFFNo,全国地方公共団体コード,都道府県名,市区町村名,公表_年月日,発症_年月日,患者_居住地,患者_年代,患者_性別,"
                        + "患者_職業,患者_状態,患者_症状,患者_渡航歴の有無フラグ,患者_退院済フラグ,備考");
        assertThat(lines[1]).isEqualTo("1,170003,石川県,,2020-03-09,2020-03-08,金沢市,10代,女性,会社員,軽症,発熱;咳,0,1,");
    }

    @Test
    void leaves_empty_what_is_not_known_and_keeps_one_record_on_one_line() throws Exception {
        var lines = text(SamplePatients.patient(150)).split("\r\n");

        assertThat(lines).hasSize(2);
        assertThat(lines[1]).contains(",2020-08-05,,金沢市,").endsWith(",\"再陽性, 2回目 確認済\"");
    }

    @Test
    void is_named_by_code_and_romaji() {
        assertThat(PatientsFile.name("170003", "Ishikawa")).isEqualTo("170003_ishikawa_covid19_patients.csv");
        assertThat(PatientsFile.name("170003", "Ishikawa Prefecture"))
                .isEqualTo("170003_ishikawa_covid19_patients.csv");
        assertThat(PatientsFile.name("130001", "Tokyo Metropolis")).isEqualTo("130001_tokyo_covid19_patients.csv");
        assertThatThrownBy(() -> PatientsFile.name("170003", "../石川"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A file of the standard is named by six digits and a name in ascii letters; found '170003' and"
                                + " '../石川'.");
    }

    @Test
    void answers_how_many_patients_it_wrote_and_leaves_the_stream_open() throws Exception {
        var out = new ByteArrayOutputStream() {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };

        assertThat(PatientsFile.write(SamplePatients.of(1234).iterator(), out)).isEqualTo(1234);
        assertThat(out.closed).isFalse();
        var csv = CsvReader.builder()
                .ofCsvRecord(out.toString(StandardCharsets.UTF_8).substring(1));
        assertThat(csv.stream().count()).isEqualTo(1235);
    }

    private static String text(PatientLine... patients) throws Exception {
        var out = new ByteArrayOutputStream();
        PatientsFile.write(Arrays.asList(patients).iterator(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
