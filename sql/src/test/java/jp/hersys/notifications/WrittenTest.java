package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people type, and what is read from it; nothing is read where there is nothing to the right.
class WrittenTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            2022-08-01       | 2022-08-01
            2022-8-1         | 2022-08-01
            2022/8/1         | 2022-08-01
            2022.8.1         | 2022-08-01
            ２０２２／８／１ | 2022-08-01
            20220801         | 2022-08-01
            ２０２２０８０１ | 2022-08-01
            2022年8月1日     | 2022-08-01
            令和4年8月1日    | 2022-08-01
            令和４年８月１日 | 2022-08-01
            令和 4年 8月 1日 | 2022-08-01
            令4.8.1          | 2022-08-01
            R4.8.1           | 2022-08-01
            r4/8/1           | 2022-08-01
            Ｒ４．８．１     | 2022-08-01
            R04-08-01        | 2022-08-01
            ㋿4年8月1日      | 2022-08-01
            令和元年5月1日   | 2019-05-01
            平成31年4月30日  | 2019-04-30
            H1.1.8           | 1989-01-08
            昭和64年1月7日   | 1989-01-07
            S15.3.2          | 1940-03-02
            昭15年3月2日     | 1940-03-02
            大正10年1月1日   | 1921-01-01
            T10/1/1          | 1921-01-01
            明治44年10月6日  | 1911-10-06
            M44.10.6         | 1911-10-06
            2020-02-29       | 2020-02-29
            2021-02-29       |
            昭和15年13月2日  |
            慶応3年1月1日    |
            2022-08-01 10:00 |
            4/8/1            |
            8月1日           |
            きのう           |
            令和4年          |
            R4               |
            '<script>'       |
            """)
    void a_day_is_read_in_era_and_western_writing(String typed, String day) {
        assertThat(WrittenDay.read(typed)).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "4/8/1, true", "４／８／１, true", "4.8.1, true", "4-8-1, true", "04年08月01日, true", "8/1, true",
        "8月1日, true", "040801, true", "0801, true", "2022/8/1, false", "R4.8.1, false", "きのう, false",
        "2022-13-01, false", "20221301, false"
    })
    void a_day_without_era_or_four_digits_of_the_year_could_be_several(String typed, boolean ambiguous) {
        assertThat(WrittenDay.isAmbiguous(typed)).isEqualTo(ambiguous);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0762202111           | 0762202111
            076-220-2111         | 0762202111
            ０７６－２２０－２１１１ | 0762202111
            076ー220ー2111       | 0762202111
            076（220）2111       | 0762202111
            (076) 220 2111       | 0762202111
            076‐220−2111         | 0762202111
            090-0000-0003        | 09000000003
            +81-90-0000-0003     | 09000000003
            +81 (0)90-0000-0003  | 09000000003
            ＋８１９０００００００３ | 0900000003
            +81762202111         | 0762202111
            220-2111             |
            90-0000-0003         |
            076-220-21111        | 07622021111
            076-220-211111       |
            +1-202-555-0100      |
            +8100762202111       |
            076-220-2111 内線5   |
            なし                 |
            """)
    void a_telephone_number_is_read_as_its_digits(String typed, String digits) {
        assertThat(WrittenPhone.read(typed)).isEqualTo(digits);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "9208580, 9208580",
        "920-8580, 9208580",
        "〒920-8580, 9208580",
        "９２０－８５８０, 9208580",
        "920ー8580, 9208580",
        "920, ",
        "92085800, ",
        "９２０の８５８０, "
    })
    void a_postal_code_is_read_as_its_digits(String typed, String digits) {
        assertThat(WrittenPostalCode.read(typed)).isEqualTo(digits);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "カガ　ハナ, カガ　ハナ", "かが はな, カガ　ハナ", "ｶｶﾞ ﾊﾅ, カガ　ハナ", "かが　　はな, カガ　ハナ", "ジョン・スミス, ジョン・スミス",
        "いすゞ, イスヾ", "ヴぁーさ, ヴァーサ", "加賀, ", "Kaga, ", "カガ1, "
    })
    void a_reading_becomes_katakana(String typed, String kana) {
        assertThat(WrittenKana.read(typed)).isEqualTo(kana);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            CODE         | ０１       | 01
            CODES        | 01,02、98  | 01 02 98
            CODES        | 01 02 01   | 01 02
            NUMBER       | ９７％     | 97
            NUMBER       | 007        | 7
            NUMBER       | 0          | 0
            NUMBER       | -1         |
            NUMBER       | 96.5       |
            NUMBER       | 1234567890 |
            MUNICIPALITY | １７２０１４ | 172014
            MUNICIPALITY | 172015     |
            MUNICIPALITY | 170003     |
            AREA         | 170003     | 170003
            AREA         | 000000     |
            TEXT         | ' 髙橋　 '  | 髙橋
            """)
    void codes_numbers_and_words_are_read(AnswerType type, String typed, String read) {
        assertThat(type.read(typed)).isEqualTo(read);
    }
}
