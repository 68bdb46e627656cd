package jp.hersys.capture.counting;

import java.util.Locale;
import java.util.stream.Collectors;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Messages;
import jp.hersys.counting.DoubleCount;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;

/// What a case counted by several publishers says, in words.
record CountingWords(AreaNames names, Messages messages, Locale locale) {

    private static final Areas AREAS = Areas.shipped();

    /// 管内 or 管外, as the publisher that looks sees it.
    String within(DoubleCount each) {
        var code = each.residenceCode();
        if (code == null) {
            return "";
        }
        boolean within = AREAS.contain(each.publisherCode(), new LocalGovernmentCode(code));
        return messages.getTranslation(within ? "residence.within" : "residence.outside", locale);
    }

    String others(DoubleCount each) {
        return each.otherPublishers().stream()
                .map(other -> names.name(other, locale))
                .collect(Collectors.joining("、"));
    }
}
