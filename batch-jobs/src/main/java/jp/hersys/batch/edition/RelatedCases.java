package jp.hersys.batch.edition;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Numbers of other cases that a remark (備考) names, by two forms that prefectures write:
///
/// - `No.12の濃厚接触者`, also with several numbers, `No.12、13`
/// - `19例目の患者の親族`, `県内19例目`, `12、13例目`
///
/// A number counts only when nothing but the publisher itself stands before it: `新潟市3595例目` is a number of
/// another publisher's list, and `他県の12例目` of nobody's that we know. Whether a case bears the number is not decided
/// here.
final class RelatedCases {

    private static final String NUMBERS = "([0-9]{1,9}(?:\\s*(?:例目)?\\s*[、,・及]び?\\s*(?:No\\.?)?\\s*[0-9]{1,9})*)";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Pattern naming;

    /// @param publisherName such as 新潟県; its cases are 新潟県内 and 県内
    RelatedCases(String publisherName) {
        var within = publisherName.substring(publisherName.length() - 1) + "内";
        var own = "(?:" + Pattern.quote(publisherName) + "内?|" + within + "|当該)?の?(?:患者|症例|感染者|陽性者|事例)?";
        var start = "(?:^|(?<=[\\s、。,，;；:：(（「・]))" + own + "\\s*";
        this.naming = Pattern.compile(
                start + "(?:(?:No\\.?|№)\\s*" + NUMBERS + "(?![0-9]*例目)|第?" + NUMBERS + "\\s*例目)",
                Pattern.CASE_INSENSITIVE);
    }

    /// The numbers in the order of the text, each once, without leading noughts.
    Set<String> numbers(String remarks) {
        var numbers = new LinkedHashSet<String>();
        // №, full-width digits and letters become plain ones
        var names = naming.matcher(Normalizer.normalize(remarks, Normalizer.Form.NFKC));
        while (names.find()) {
            var number = NUMBER.matcher(names.group(1) == null ? names.group(2) : names.group(1));
            while (number.find()) {
                numbers.add(number.group().replaceFirst("^0+(?=.)", ""));
            }
        }
        return numbers;
    }
}
