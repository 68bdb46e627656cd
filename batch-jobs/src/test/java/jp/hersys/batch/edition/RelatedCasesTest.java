package jp.hersys.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatedCasesTest {

    private final RelatedCases related = new RelatedCases("新潟県");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No.12の濃厚接触者|12",
                "Ｎｏ．１２の濃厚接触者|12",
                "№12、13の濃厚接触者|12 13",
                "19例目の患者の親族|19",
                "県内19例目の患者の親族|19",
                "新潟県19例目の同僚|19",
                "新潟県の患者19例目の同僚|19",
                "第19例目の同居者|19",
                "12、13例目の同居者|12 13",
                "12例目及び13例目の同居者|12 13",
                "県外移動歴あり（県内0019例目と同行）|19",
                "19例目、19例目の濃厚接触者|19"
            })
    void a_number_of_the_publishers_own_list_is_recognised(String remarks, String numbers) {
        assertThat(related.numbers(remarks)).containsExactly(numbers.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "県内感染者の濃厚接触者",
                "新潟市3595例目の濃厚接触者",
                "他県の12例目の濃厚接触者",
                "東京都No.12の濃厚接触者",
                "クラスター12に関連",
                "4月12日に県外へ移動",
                "12名の会食に参加",
                "''"
            })
    void no_number_is_invented(String remarks) {
        assertThat(related.numbers(remarks)).isEmpty();
    }
}
