package jp.hersys.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A notification that is printed as the official form (別記様式6-1, Art. 12 of the Infectious Diseases Control Law).
///
/// @param number    届出番号
/// @param form      name of the version of the form: 別記様式6-1(2021年11月改正)
/// @param governor  whom the law names: 石川県知事, 金沢市長
/// @param centre    the health centre through which it goes there
/// @param state     what became of it, as a stamp: 未確認
/// @param stateAt   since when
/// @param address   what the two-dimensional code says: where the record is found again, and nothing of the person
/// @param version   of the record
/// @param printedAt when it is printed
/// @param printedBy who prints it
/// @param answers   all items of this version of the form, answered or not, then answers to items that it lacks
public record NotificationSheet(
        String number,
        String form,
        String governor,
        String centre,
        String state,
        Instant stateAt,
        String address,
        int version,
        Instant printedAt,
        String printedBy,
        List<SheetAnswer> answers) {

    public NotificationSheet {
        answers = List.copyOf(answers);
    }

    Optional<SheetAnswer> answer(String item, int place) {
        return answers.stream()
                .filter(each -> each.item().equals(item) && each.place() == place)
                .findFirst();
    }

    /// The places of a repeated group (`tests`) in their order.
    List<Integer> places(String group) {
        return answers.stream()
                .filter(each -> each.item().startsWith(group + "."))
                .map(SheetAnswer::place)
                .distinct()
                .sorted()
                .toList();
    }

    // Records print their components; what somebody answered must not reach a log that way.
    @Override
    public String toString() {
        return "NotificationSheet[" + number + ", version " + version + "]";
    }
}
