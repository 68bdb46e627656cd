package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.hersys.codelists.Code;
import jp.hersys.codelists.CodeLists;
import jp.hersys.intake.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Item 12 of 別記様式6-1: which specimen stands in the block of which method, copied from the form by hand.
class SpecimenMatrixTest {

    /// A kind of nucleic acid amplification follows its block; the form says nothing of 8 その他 and 9 検査なし.
    private static final List<String> METHODS = List.of("1", "2", "21", "22", "29", "3", "4", "8", "9");

    private static final String MATRIX = """
            01 o o o o o . . o o
            02 o o o o o . . o o
            03 o o o o o . . o o
            04 o o o o o . . o o
            05 o o o o o . . o o
            06 o o o o o o o o o
            07 o o o o o o o o o
            08 o o o o o . . o o
            09 o o o o o . o o o
            10 o o o o o . . o o
            98 o o o o o . . o o
            """;

    static Stream<Arguments> pairs() {
        return MATRIX.lines().flatMap(line -> {
            var cells = line.split(" ");
            return Stream.iterate(0, i -> i + 1)
                    .limit(METHODS.size())
                    .map(i -> Arguments.of(cells[0], METHODS.get(i), cells[i + 1].equals("o")));
        });
    }

    @ParameterizedTest(name = "specimen {0}, method {1}: {2}")
    @MethodSource("pairs")
    void a_pair_that_the_form_does_not_offer_asks_for_a_reason(String specimen, String method, boolean offered) {
        var answers =
                Cases.common(FormVersion.V2B).with("tests.1.method", method).with("tests.1.specimen", specimen);
        var notification =
                Cases.FORM.notification(Cases.FORM.canonical(answers), FormSwitches.NONE, Cases.today(FormVersion.V2B));
        assertThat(new NotificationRules(Cases.FORM)
                        .judge(notification, Cases.today(FormVersion.V2B), KnownElsewhere.NOTHING))
                .extracting(Finding::code)
                .filteredOn("notification.specimen-not-for-method"::equals)
                .hasSize(offered ? 0 : 1);
    }

    @Test
    void the_matrix_has_every_specimen_and_every_method() {
        var codes = CodeLists.shipped();
        assertThat(codes.codes("test-methods")).extracting(Code::code).isEqualTo(METHODS);
        assertThat(MATRIX.lines().map(line -> line.split(" ")[0]).toList())
                .isEqualTo(codes.codes("specimens").stream().map(Code::code).toList());
    }
}
