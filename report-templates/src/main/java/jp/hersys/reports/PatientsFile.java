package jp.hersys.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;

/// 陽性患者属性 of the open-data standard: CRLF, one patient a line, streamed.
public final class PatientsFile {
    private static final String[] HEADER = {
        "No",
        "全国地方公共団体コード",
        "都道府県名",
        "市区町村名",
        "公表_年月日",
        "発症_年月日",
        "患者_居住地",
        "患者_年代",
        "患者_性別",
        "患者_職業",
        "患者_状態",
        "患者_症状",
        "患者_渡航歴の有無フラグ",
        "患者_退院済フラグ",
        "備考"
    };

    private PatientsFile() {}

    /// The name that the standard gives the file, such as `170003_ishikawa_covid19_patients.csv`.
    public static String name(String publisherCode, String publisherNameEn) {
        return name(publisherCode, publisherNameEn, "patients");
    }

    /// The name that the standard gives a data set.
    static String name(String publisherCode, String publisherNameEn, String set) {
        var romaji =
                publisherNameEn.toLowerCase(Locale.ROOT).replaceFirst("[ -](prefecture|metropolis|city|pref\\.?)$", "");
        if (!publisherCode.matches("[0-9]{6}") || !romaji.matches("[a-z0-9]+([ -][a-z0-9]+)*"))
            throw new IllegalArgumentException(
                    "A file of the standard is named by six digits and a name in ascii letters; found '%s' and '%s'."
                            .formatted(publisherCode, publisherNameEn));
        return publisherCode + "_" + romaji.replaceAll("[ -]", "_") + "_covid19_" + set + ".csv";
    }

    /// Writes the header and every line; leaves the stream open and answers how many patients it wrote.
    public static long write(Iterator<PatientLine> lines, OutputStream out) throws IOException {
        var csv = OpenCsv.on(out);
        csv.writeRecord(HEADER);
        var days = new DayText();
        var cells = new String[HEADER.length];
        var written = 0L;
        while (lines.hasNext()) {
            writeLine(csv, lines.next(), days, cells);
            written++;
        }
        csv.flush();
        return written;
    }

    /// One array for all lines: a prefecture has a million of them.
    private static void writeLine(CsvWriter csv, PatientLine line, DayText days, String[] cells) {
        cells[0] = line.no();
        cells[1] = line.publisherCode();
        cells[2] = line.prefectureName();
        cells[3] = line.cityName();
        cells[4] = days.of(line.announcedOn());
        cells[5] = line.onsetOn() == null ? "" : days.of(line.onsetOn());
        cells[6] = OpenCsv.oneLine(line.residence());
        cells[7] = line.ageBand();
        cells[8] = line.sex();
        cells[9] = OpenCsv.oneLine(line.occupation());
        cells[10] = line.condition();
        cells[11] = OpenCsv.oneLine(line.symptoms());
        cells[12] = line.travelHistory();
        cells[13] = line.discharged();
        cells[14] = OpenCsv.oneLine(line.remarks());
        csv.writeRecord(cells);
    }
}
