package jp.hersys.capture.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hersys.jurisdictions.Area;
import jp.hersys.jurisdictions.AreaKind;
import jp.hersys.jurisdictions.AreaMasters;
import jp.hersys.notifications.Form;
import jp.hersys.notifications.NotificationRules;
import org.springframework.stereotype.Component;

/// What every form on a screen is made of, read once: items, rules and areas.
@Component
class NotificationFormParts {

    private final Form form = Form.shipped();
    private final NotificationRules rules = new NotificationRules(form);
    private final List<Area> areas = AreaMasters.areas();
    private final Map<String, String> prefectures = areas.stream()
            .filter(area -> area.kind() == AreaKind.PREFECTURE)
            .collect(Collectors.toMap(area -> area.code().prefecture(), Area::name, (older, newer) -> newer));
    private final Map<String, Area> byCode =
            areas.stream().collect(Collectors.toMap(area -> area.code().value(), Function.identity(), (a, b) -> b));

    Form form() {
        return form;
    }

    NotificationRules rules() {
        return rules;
    }

    /// Areas of which one is chosen on `day`.
    ///
    /// @param withPrefectures whether a prefecture is an answer too
    List<String> areaCodes(boolean withPrefectures, LocalDate day) {
        return areas.stream()
                .filter(area -> area.validOn(day))
                .filter(area -> withPrefectures || area.kind() != AreaKind.PREFECTURE)
                .map(area -> area.code().value())
                .distinct()
                .toList();
    }

    /// 石川県金沢市; the text itself where it is no code.
    String areaName(String code) {
        return area(code)
                .map(area -> area.kind() == AreaKind.PREFECTURE
                        ? area.name()
                        : prefectures.getOrDefault(area.code().prefecture(), "") + area.name())
                .orElse(code);
    }

    /// Whether what somebody types means this area: part of its name, the beginning of its reading, its English name or
    /// its code.
    boolean matches(String code, String typed) {
        var text = typed.strip();
        var area = area(code);
        return text.isEmpty()
                || code.startsWith(text)
                || areaName(code).contains(text)
                || area.map(Area::kana).filter(kana -> kana.startsWith(text)).isPresent()
                || area.map(Area::nameEn)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> name.startsWith(text.toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private Optional<Area> area(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
