package jp.hersys.notifications;

import java.util.List;
import java.util.Locale;
import jp.hersys.persons.FormerId;
import jp.hersys.persons.HersysId;
import jp.hersys.persons.NameQuery;
import jp.hersys.persons.PersonSearch;
import jp.hersys.persons.TypedId;
import org.jspecify.annotations.Nullable;

/// What somebody who works by a list may look for: each item is typed whole, never a beginning of it.
public enum ExactItem {
    /// HER-SYS ID, or one of before.
    HERSYS_ID,
    /// 生年月日.
    BIRTH_DATE,
    /// 電話番号.
    PHONE,
    /// 氏名 in kanji, kana or Roman letters.
    NAME;

    /// What the typed item is looked for by; null where it cannot be read as one.
    public @Nullable PersonSearch read(String typed) {
        return switch (this) {
            case HERSYS_ID -> id(TypedId.read(typed));
            case BIRTH_DATE -> key("birth", WrittenDay.read(typed));
            case PHONE -> key("phone", WrittenPhone.read(typed));
            case NAME -> name(NameQuery.of(typed));
        };
    }

    private static @Nullable PersonSearch id(TypedId id) {
        return switch (id) {
            case HersysId hersysId -> new PersonSearch(null, hersysId.digits(), List.of());
            case FormerId former -> key("id", former.digits());
            default -> null;
        };
    }

    private static @Nullable PersonSearch key(String kind, @Nullable String key) {
        return key == null ? null : new PersonSearch(null, null, List.of(new PersonSearch.Key(kind, key, null)));
    }

    private static @Nullable PersonSearch name(NameQuery names) {
        var keys = names.exact().stream()
                .map(key -> new PersonSearch.Key(key.kind().name().toLowerCase(Locale.ROOT), key.value(), null))
                .toList();
        return keys.isEmpty() ? null : new PersonSearch(null, null, keys);
    }
}
