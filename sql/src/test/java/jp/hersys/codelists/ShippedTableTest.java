package jp.hersys.codelists;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    missing-field | Line 3 of the file masters/missing-field.csv was expected to have 5 fields, but has 4 fields.
                    other-header  | Line 1 of the file masters/other-header.csv was expected to have a header that begins with code,name_ja,name_en,valid_from,valid_to, but has code,label.
                    other-date    | Line 2 of the file masters/other-date.csv was expected to have a day such as 2020-04-01 in column valid_from, but has "2020/4/1".
                    no-label      | Line 2 of the file masters/no-label.csv was expected to have a value in column name_en, but has "".
                    not-utf-8     | The file masters/not-utf-8.csv was expected to be CSV in UTF-8, but is not.
                    no-such-file  | The file masters/no-such-file.csv was expected on the class path, but was not found.
                    """)
    void refuses_a_bad_file_with_one_sentence(String file, String sentence) {
        assertThatThrownBy(() -> CodeLists.read("sexes", "masters/" + file + ".csv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(sentence);
    }

    @Test
    void refuses_a_column_that_the_file_does_not_have() {
        assertThatThrownBy(() ->
                        ShippedTable.read("masters/holidays.csv", java.util.List.of(), row -> row.text("weekday")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Line 2 of the file masters/holidays.csv was expected to have a column weekday, but has none.");
    }
}
