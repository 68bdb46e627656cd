package jp.hersys.persons;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who somebody is, as it was written.
///
/// @param nameKanji 氏名
/// @param nameKana  フリガナ, empty where not known
/// @param nameLatin 氏名(旅券表記), empty where there is none
/// @param sexCode   code list `sexes`
/// @param birthDate 生年月日
public record Identity(
        String nameKanji,
        String nameKana,
        String nameLatin,
        String sexCode,
        @Nullable LocalDate birthDate) {

    /// Keys by which it is found, by kind: `written`, `kana`, `latin`, `birth`.
    public Map<String, Set<String>> keys() {
        var keys = new LinkedHashMap<String, Set<String>>();
        new PersonName(nameKanji, nameKana, nameLatin)
                .keys().stream()
                        .collect(Collectors.groupingBy(
                                key -> key.kind().name().toLowerCase(Locale.ROOT),
                                Collectors.mapping(NameKey::value, Collectors.toSet())))
                        .forEach(keys::put);
        if (birthDate != null) {
            keys.put("birth", Set.of(birthDate.toString()));
        }
        return keys;
    }

    // Records print their components; a name must not reach a log that way.
    @Override
    public String toString() {
        return "Identity";
    }
}
