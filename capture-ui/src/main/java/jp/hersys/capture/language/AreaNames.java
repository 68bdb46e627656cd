package jp.hersys.capture.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.hersys.jurisdictions.Area;
import jp.hersys.jurisdictions.AreaKind;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.springframework.stereotype.Component;

/// Names of publishers.
@Component
public class AreaNames {

    private final Areas areas = Areas.shipped();
    private final Messages messages;

    AreaNames(Messages messages) {
        this.messages = messages;
    }

    /// 石川県, or Ishikawa; the code where there is no name.
    public String name(LocalGovernmentCode code, Locale locale) {
        if (code.isNation()) {
            return messages.getTranslation("nation", locale);
        }
        return areas.withCode(code.value()).map(area -> name(area, locale)).orElse(code.value());
    }

    /// All prefectures by code.
    public List<LocalGovernmentCode> prefectures() {
        return areas.all().stream()
                .filter(area -> area.kind() == AreaKind.PREFECTURE)
                .map(Area::code)
                .sorted()
                .toList();
    }

    /// Names of all who may publish, by code.
    public Map<LocalGovernmentCode, String> named(Locale locale) {
        var named = new LinkedHashMap<LocalGovernmentCode, String>();
        named.put(LocalGovernmentCode.NATION, name(LocalGovernmentCode.NATION, locale));
        areas.all().forEach(area -> named.put(area.code(), name(area, locale)));
        return named;
    }

    private static String name(Area area, Locale locale) {
        return new Spoken(locale).isJapanese() || area.nameEn().isEmpty() ? area.name() : area.nameEn();
    }
}
