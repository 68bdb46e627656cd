package jp.hersys.editions;

import java.util.Locale;
import jp.hersys.codelists.CodeLists;
import jp.hersys.jurisdictions.Area;
import jp.hersys.jurisdictions.AreaKind;
import jp.hersys.jurisdictions.Areas;
import org.jspecify.annotations.Nullable;

/// How differences are said in a language: kinds, reasons, items and what was changed in them.
public final class DifferenceWords {

    private final CodeLists codes;
    private final Areas areas;
    private final Locale locale;

    /// Words by the code lists and areas.
    public DifferenceWords(CodeLists codes, Areas areas, Locale locale) {
        this.codes = codes;
        this.areas = areas;
        this.locale = locale;
    }

    /// 追加.
    public String kind(CaseDifference.Kind kind) {
        return codes.label("difference-kinds", kind.code(), locale);
    }

    /// 登録の遅れ.
    public String reason(CaseDifference.Reason reason) {
        return codes.label("difference-reasons", reason.code(), locale);
    }

    /// 年代.
    public String item(CaseItem item) {
        return codes.label("case-items", item.code(), locale);
    }

    /// What an item was or is, in words: 40代; null where nothing is said of it.
    public @Nullable String said(CaseItem item, @Nullable String value) {
        if (value == null) {
            return null;
        }
        var list = codes.find("case-items", item.code()).orElseThrow().more("value_list");
        return switch (list) {
            case "day" -> value;
            case "areas" ->
                areas.withCode(value)
                        .map(this::name)
                        .or(() -> codes.find("residences", value).map(code -> code.label(locale)))
                        .orElse(value);
            default -> codes.find(list, value).map(code -> code.label(locale)).orElse(value);
        };
    }

    private String name(Area area) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage())
                        || area.kind() != AreaKind.PREFECTURE
                        || area.nameEn().isEmpty()
                ? area.name()
                : area.nameEn();
    }
}
