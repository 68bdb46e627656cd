package jp.hersys.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.hersys.imports.ReadRow;
import jp.hersys.writing.Spelling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;

/// Files and values made to break readers, each with what must become of it: `cases/nasty.csv`.
class NastyTest {

    private static final Charset WINDOWS = Charset.forName("windows-31j");

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/nasty.csv", numLinesToSkip = 1)
    void comes_out_as_the_table_says(String file, String how, String expected) {
        var outcome = switch (how) {
            case "as a file" -> Lists.recognise(bytes(file), Lists.ISHIKAWA).whyWhole();
            case "cells" -> cells(file);
            case "lines as remarks" -> remarks(text(file).lines().toList(), StandardCharsets.UTF_8);
            case "strings as remarks" ->
                remarks(List.of(JsonMapper.shared().readValue(bytes(file), String[].class)), StandardCharsets.UTF_8);
            case "names as remarks" -> remarks(column(file, "value"), StandardCharsets.UTF_8);
            case "names in windows-31j" -> windowsNames(column(file, "value"));
            case "characters in windows-31j" -> characters(file);
            case "census" -> census(file);
            default -> throw new IllegalArgumentException(how);
        };
        assertThat(outcome).isEqualTo(expected);
    }

    /// The cells of a file against the answer that its makers give.
    private static String cells(String file) {
        var answer = JsonMapper.shared()
                .readValue(
                        bytes(file.replace("csv-spectrum/", "csv-spectrum/expected/")
                                .replace(".csv", ".json")),
                        Map[].class);
        var read = new ArrayList<Map<String, String>>();
        try (var lines = new CsvLines(new StringReader(text(file)))) {
            var header = lines.next().cells();
            for (var line = lines.next(); line != null; line = lines.next()) {
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), line.cells().get(i).replace("\r\n", "\n"));
                }
                read.add(row);
            }
        } catch (WholeRefusal | IOException refused) {
            throw new IllegalStateException(refused);
        }
        assertThat(read).isEqualTo(normalised(answer));
        return "rows=" + read.size();
    }

    private static List<Map<String, String>> normalised(Map<?, ?>[] answer) {
        var rows = new ArrayList<Map<String, String>>();
        for (var row : answer) {
            var texts = new LinkedHashMap<String, String>();
            row.forEach(
                    (name, value) -> texts.put(name.toString(), value.toString().replace("\r\n", "\n")));
            rows.add(texts);
        }
        return rows;
    }

    /// Each value as a remark of a case: taken as it is but for white space, or refused by name; never anything else.
    private static String remarks(List<String> values, Charset charset) {
        var list = new StringBuilder("No,公表_年月日,備考,患者_年代\r\n");
        for (int i = 0; i < values.size(); i++) {
            list.append("%d,2021-07-20,\"%s\",50代\r\n"
                    .formatted(i + 1, values.get(i).replace("\"", "\"\"")));
        }
        var reading = Lists.recognise(list.toString().getBytes(charset), Lists.ISHIKAWA);
        if (reading.rows().isEmpty()) {
            return reading.whyWhole();
        }
        assertThat(reading.rows()).hasSize(values.size());
        for (int i = 0; i < values.size(); i++) {
            var row = reading.rows().get(i);
            if (row.fact() != null) {
                var folded = Spelling.fold(values.get(i));
                assertThat(row.caseRow().remarks()).isEqualTo(Spelling.isBlank(folded) ? null : folded);
                assertThat(CellReadings.beginsLikeAFormula(folded) && !Spelling.isBlank(folded))
                        .isFalse();
            }
        }
        return counts(reading.rows());
    }

    private static String counts(List<ReadRow> rows) {
        var codes = new TreeMap<String, Integer>();
        rows.stream()
                .filter(row -> row.fact() == null)
                .flatMap(row -> row.findings().stream())
                .forEach(finding -> codes.merge(finding.code(), 1, Integer::sum));
        long taken = rows.stream().filter(row -> row.fact() != null).count();
        return ("taken=" + taken + " "
                        + codes.entrySet().stream()
                                .map(code -> code.getKey() + "=" + code.getValue())
                                .collect(Collectors.joining(" ")))
                .strip();
    }

    /// Names that windows-31j can write come back as they were; the others cannot be written at all.
    private static String windowsNames(List<String> names) {
        // ¢£¬ are written as their full-width forms.
        var can = names.stream()
                .filter(name -> new String(name.getBytes(WINDOWS), WINDOWS).equals(name))
                .toList();
        return remarks(can, WINDOWS) + " unwritable=" + (names.size() - can.size());
    }

    /// Every character, from its bytes through a file in windows-31j.
    private static String characters(String file) {
        var bytes = column(file, "bytes");
        var characters = column(file, "char");
        for (int i = 0; i < bytes.size(); i++) {
            var row = "No,公表_年月日,備考\r\n1,2021-07-20,名".getBytes(WINDOWS);
            var character = HexFormat.of().parseHex(bytes.get(i));
            var list = java.util.Arrays.copyOf(row, row.length + character.length);
            System.arraycopy(character, 0, list, row.length, character.length);

            assertThat(Lists.read(list, Lists.ISHIKAWA)
                            .rows()
                            .getFirst()
                            .caseRow()
                            .remarks())
                    .isEqualTo("名" + characters.get(i));
        }
        return "characters=" + bytes.size();
    }

    /// Every value of the enumerated columns of real lists is mapped, or named in a refusal.
    private static String census(String file) {
        var columns = column(file, "column");
        var values = column(file, "value");
        var sources = column(file, "source");
        int mapped = 0;
        int named = 0;
        for (int i = 0; i < values.size(); i++) {
            var list = "No,公表_年月日,%s\n1,2021-07-20,\"%s\"\n".formatted(columns.get(i), values.get(i));
            var publisher = sources.get(i).startsWith("Ishikawa") ? Lists.ISHIKAWA : Lists.NIIGATA;
            var row = Lists.read(list, publisher).rows().getFirst();
            if (row.fact() != null) {
                mapped++;
            } else {
                assertThat(row.findings().getFirst().found()).isEqualTo(values.get(i));
                named++;
            }
        }
        System.out.println("census of " + file + ": " + mapped + " values mapped, " + named + " named in a refusal");
        return "mapped=" + mapped + " named=" + named;
    }

    private static List<String> column(String file, String name) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            return csv.stream().map(record -> record.getField(name)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        var path = file.startsWith("value-census") ? "/lists/" : "/nasty/";
        try (var in = NastyTest.class.getResourceAsStream(path + file)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
