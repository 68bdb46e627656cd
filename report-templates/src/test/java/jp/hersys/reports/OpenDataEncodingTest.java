package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenDataEncodingTest {
    private static final Charset CP932 = Charset.forName("windows-31j");

    @Test
    void everything_that_cp932_has_comes_back_equal() throws Exception {
        var characters = column("cp932_nec_ibm_extensions.csv", 1);

        var bytes = written(OpenDataEncoding.WINDOWS_31J, characters);

        assertThat(characters).hasSize(845);
        assertThat(read(bytes, CP932)).isEqualTo(characters);
        assertThat(notWritable(characters)).isEmpty();
    }

    @Test
    void what_cp932_lacks_stands_as_geta_and_is_named() throws Exception {
        var names = List.of("𠮷田", "太郎", "\u200B太郎", "Nguyễn", "山﨑・髙橋");

        assertThat(read(written(OpenDataEncoding.WINDOWS_31J, names), CP932))
                .containsExactly("〓田", "太郎", "〓太郎", "Nguy〓n", "山﨑・髙橋");
        assertThat(notWritable(names))
                .containsExactly(
                        "names.csv 2 名前 𠮷 U+20BB7 〓", "names.csv 4 名前 \u200B U+200B 〓", "names.csv 5 名前 ễ U+1EC5 〓");
    }

    @Test
    void a_variant_is_written_as_its_plain_character_and_named() throws Exception {
        var names = List.of("葛\uDB40\uDD00城", "渡邉\uDB40\uDD02", "❤\uFE0F");

        assertThat(read(written(OpenDataEncoding.WINDOWS_31J, names), CP932)).containsExactly("葛城", "渡邉", "〓");
        assertThat(notWritable(names))
                .containsExactly(
                        "names.csv 2 名前 葛\uDB40\uDD00 U+E0100 葛",
                        "names.csv 3 名前 邉\uDB40\uDD02 U+E0102 邉",
                        "names.csv 4 名前 ❤ U+2764 〓",
                        "names.csv 4 名前 ❤\uFE0F U+FE0F 〓");
    }

    @Test
    void every_code_point_of_an_emoji_is_named() throws Exception {
        var family = List.of("👨\u200D👩");

        assertThat(read(written(OpenDataEncoding.WINDOWS_31J, family), CP932)).containsExactly("〓〓〓");
        assertThat(notWritable(family)).hasSize(3);
    }

    @Test
    void only_well_known_equivalents_are_folded() throws Exception {
        var folded = Map.ofEntries(
                Map.entry("1〜2", "1～2"),
                Map.entry("−1", "－1"),
                Map.entry("‖", "∥"),
                Map.entry("—", "―"),
                Map.entry("¢£¬¦¥", "￠￡￢￤￥"),
                Map.entry("‾", "￣"),
                Map.entry("e\u2011mail", "e‐mail"),
                Map.entry("µg", "μg"),
                Map.entry("a\u00A0b", "a b"),
                Map.entry("か\u3099とう", "がとう"),
                Map.entry("ハ\u309A", "パ"));
        for (var fold : folded.entrySet()) {
            var text = List.of(fold.getKey());
            assertThat(read(written(OpenDataEncoding.WINDOWS_31J, text), CP932)).containsExactly(fold.getValue());
            assertThat(notWritable(text)).as(fold.getKey()).isEmpty();
        }
    }

    @Test
    void a_name_is_never_exchanged_for_another() throws Exception {
        // NFC or a friendlier table would make 神 of U+FA19 and 剥 of 剝.
        var names = List.of("神", "福", "邉", "邊", "齋藤", "剝");

        assertThat(read(written(OpenDataEncoding.WINDOWS_31J, names), CP932))
                .containsExactly("神", "福", "邉", "邊", "齋藤", "〓");
    }

    @Test
    void every_nasty_name_comes_back_equal_or_is_named() throws Exception {
        var names = column("gaiji_variant_names.csv", 0);
        var back = read(written(OpenDataEncoding.WINDOWS_31J, names), CP932);
        var named = notWritable(names);

        assertThat(names).hasSizeGreaterThan(40);
        for (var i = 0; i < names.size(); i++) {
            var line = "names.csv " + (i + 2) + " ";
            var geta = back.get(i).codePoints().filter(c -> c == '〓').count();
            assertThat(back.get(i)).doesNotContain("?");
            if (new String(names.get(i).getBytes(CP932), CP932).equals(names.get(i)))
                assertThat(back.get(i)).isEqualTo(names.get(i));
            else
                assertThat(named.stream()
                                .filter(n -> n.startsWith(line) && n.endsWith(" 〓"))
                                .count())
                        .as(names.get(i))
                        .isEqualTo(geta);
        }
    }

    @Test
    void what_is_named_names_its_own_column_behind_quoted_commas() throws Exception {
        OpenDataEncoding.Csv csv = out -> {
            var writer = OpenCsv.on(out);
            writer.writeRecord("No", "患者_居住地", "備考");
            writer.writeRecord("1", "金沢市, \"𠮷\"町", "軽症, 𩸽");
            writer.flush();
        };

        assertThat(named(Map.of("f.csv", csv)))
                .containsExactly("f.csv 2 患者_居住地 𠮷 U+20BB7 〓", "f.csv 2 備考 𩸽 U+29E3D 〓");
    }

    @Test
    void cp932_has_no_mark_and_utf_8_has_one() throws Exception {
        var names = List.of("𠮷田");

        assertThat(written(OpenDataEncoding.WINDOWS_31J, names)).startsWith("名前\r\n".getBytes(CP932));
        assertThat(new String(written(OpenDataEncoding.UTF_8, names), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF名前\r\n𠮷田\r\n");
    }

    @Test
    void a_geta_that_was_reported_is_not_named() throws Exception {
        assertThat(notWritable(List.of("〓田", "𠮷"))).containsExactly("names.csv 3 名前 𠮷 U+20BB7 〓");
    }

    @Test
    void fields_and_cover_state_the_encoding() throws Exception {
        var out = new ByteArrayOutputStream();
        FieldsFile.write(SampleEdition.ishikawa(), OpenDataEncoding.WINDOWS_31J, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("cases_by_day.csv,windows-31j,なし", "not-writable.csv,UTF-8,あり")
                .contains("170003_ishikawa_covid19_patients.csv,windows-31j,なし");
        try (var workbook = OpenedSheet.workbook(SampleEdition.ishikawa(), OpenDataEncoding.WINDOWS_31J)) {
            assertThat(OpenedSheet.texts(workbook.getSheet("表紙")))
                    .anyMatch(t -> t.contains("windows-31j（CP932、BOMなし）"));
        }
    }

    @Test
    void only_two_encodings_have_a_name() {
        for (var encoding : OpenDataEncoding.values())
            assertThat(OpenDataEncoding.named(encoding.label())).isEqualTo(encoding);
        assertThatThrownBy(() -> OpenDataEncoding.named("Shift_JIS"))
                .hasMessage("Open data are encoded as UTF-8 or windows-31j; found 'Shift_JIS'.");
    }

    @Test
    void a_long_file_passes_in_pieces_as_it_passes_at_once() throws Exception {
        var names = IntStream.range(0, 5000).mapToObj(i -> "𠮷野町" + i).toList();
        var whole = written(OpenDataEncoding.WINDOWS_31J, names);
        var pieces = new ByteArrayOutputStream();
        OpenDataEncoding.WINDOWS_31J.write(
                out -> {
                    for (var b : written(OpenDataEncoding.UTF_8, names)) out.write(b);
                },
                pieces);

        assertThat(pieces.toByteArray()).isEqualTo(whole);
        assertThat(notWritable(names)).hasSize(5000);
    }

    private static OpenDataEncoding.Csv csv(List<String> names) {
        return out -> {
            var csv = OpenCsv.on(out);
            csv.writeRecord("名前");
            for (var name : names) csv.writeRecord(name);
            csv.flush();
        };
    }

    private static byte[] written(OpenDataEncoding encoding, List<String> names) {
        var out = new ByteArrayOutputStream();
        try {
            encoding.write(csv(names), out);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static List<String> notWritable(List<String> names) throws Exception {
        return named(Map.of("names.csv", csv(names)));
    }

    private static List<String> named(Map<String, OpenDataEncoding.Csv> files) throws Exception {
        var out = new ByteArrayOutputStream();
        var places = NotWritableFile.write(files, out);
        var rows = new ArrayList<String>();
        CsvReader.builder()
                .ofCsvRecord(out.toString(StandardCharsets.UTF_8).substring(1))
                .forEach(r -> rows.add(String.join(" ", r.getFields())));
        assertThat(rows.removeFirst()).isEqualTo("CSVファイル 行 項目 文字 コードポイント 代わりに書いた文字");
        assertThat(places).isEqualTo(rows.size());
        return rows;
    }

    private static List<String> read(byte[] bytes, Charset charset) {
        var fields = new ArrayList<String>();
        CsvReader.builder().ofCsvRecord(new String(bytes, charset)).forEach(r -> fields.add(r.getField(0)));
        return fields.subList(1, fields.size());
    }

    private static List<String> column(String file, int column) throws Exception {
        var fields = new ArrayList<String>();
        try (var in = OpenDataEncodingTest.class.getResourceAsStream("/encodings/" + file)) {
            CsvReader.builder()
                    .ofCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .forEach(r -> fields.add(r.getField(column)));
        }
        return fields.subList(1, fields.size());
    }
}
