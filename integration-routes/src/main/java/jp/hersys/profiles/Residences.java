package jp.hersys.profiles;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hersys.jurisdictions.Area;
import jp.hersys.jurisdictions.AreaKind;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// Finds the area that a residence names. An area that is not known is asked for, never guessed: 中央区 alone is one of
/// several, 湯沢町滞在 is where somebody stays, not where they live.
final class Residences {

    /// Outside the publisher's prefecture, not said where.
    static final String OUT = "OUT";

    private final Areas areas;
    private final LocalGovernmentCode publisher;
    private final String cityName;
    private final Set<String> notPublic;
    private final Set<String> inside;
    private final Set<String> insideCity;
    private final Set<String> outside;
    private final List<String> healthCentres;

    Residences(Areas areas, LocalGovernmentCode publisher, Profile.ResidenceWords words) {
        this.areas = areas;
        this.publisher = publisher;
        this.cityName = publisher.isNation() || publisher.isPrefecture()
                ? ""
                : areas.withCode(publisher.value()).map(Area::name).orElse("");
        this.notPublic = keys(words.notPublic());
        this.inside = keys(words.inside());
        this.insideCity = keys(words.insideCity());
        this.outside = keys(words.outside());
        this.healthCentres = List.copyOf(keys(words.healthCentres()));
    }

    /// Whether the words say that nothing is said.
    boolean isNotPublic(String key) {
        return notPublic.contains(key);
    }

    /// The code of the area that `key` ([Spelling#key] of the residence) names, seen from `prefecture` (two digits,
    /// null
    /// where not known); empty where it names none that is known.
    Optional<String> codeOf(String key, @Nullable String prefecture) {
        if (prefecture == null) {
            return elsewhere(key);
        }
        var municipality = municipality(key, prefecture);
        if (municipality.isPresent()) {
            return municipality;
        }
        if (inside.contains(key) || isHealthCentreArea(key)) {
            return prefectureCode(prefecture);
        }
        if (insideCity.contains(key) && !cityName.isEmpty()) {
            return Optional.of(publisher.value());
        }
        if (outside.contains(key)) {
            return Optional.of(OUT);
        }
        return elsewhere(key).or(() -> bracketed(key, prefecture));
    }

    /// 東京都, 東京都新宿区, 東京都(新宿区).
    private Optional<String> elsewhere(String key) {
        for (int length = 3; length <= 4 && length <= key.length(); length++) {
            var prefecture = areas.prefectureNamed(key.substring(0, length));
            if (prefecture.isPresent()) {
                var code = prefecture.get().code();
                var rest = key.substring(length);
                return rest.isEmpty() ? Optional.of(code.value()) : municipality(inner(rest), code.prefecture());
            }
        }
        return Optional.empty();
    }

    /// 三条保健所管内(加茂市), 県内(加茂市), 県内(三条保健所管内): what is in the brackets is the nearer word.
    private Optional<String> bracketed(String key, String prefecture) {
        int open = key.indexOf('(');
        if (open <= 0 || !key.endsWith(")")) {
            return Optional.empty();
        }
        var before = key.substring(0, open);
        var within = key.substring(open + 1, key.length() - 1);
        if (!inside.contains(before) && !isHealthCentreArea(before)) {
            return Optional.empty();
        }
        return isHealthCentreArea(within) ? prefectureCode(prefecture) : municipality(within, prefecture);
    }

    private Optional<String> municipality(String name, String prefecture) {
        return areas.municipalityNamed(name, prefecture)
                .or(() -> ward(name, prefecture))
                .or(() -> withoutCounty(name, prefecture))
                .map(area -> area.code().value());
    }

    /// A city's own list calls its wards by their bare names.
    private Optional<Area> ward(String name, String prefecture) {
        return cityName.isEmpty()
                ? Optional.empty()
                : areas.municipalityNamed(cityName + name, prefecture).filter(area -> area.kind() == AreaKind.WARD);
    }

    /// 河北郡津幡町: the county is part of the address, not of the town's name.
    private Optional<Area> withoutCounty(String name, String prefecture) {
        int county = name.indexOf('郡');
        return county > 0 && (name.endsWith("町") || name.endsWith("村"))
                ? areas.municipalityNamed(name.substring(county + 1), prefecture)
                : Optional.empty();
    }

    private Optional<String> prefectureCode(String prefecture) {
        return areas.prefecture(prefecture).map(area -> area.code().value());
    }

    private boolean isHealthCentreArea(String key) {
        if (key.indexOf('(') >= 0 || elsewhereNamed(key)) {
            return false;
        }
        return healthCentres.stream().anyMatch(ending -> key.endsWith(ending) && key.length() > ending.length());
    }

    /// 東京都多摩府中保健所管内 in another prefecture's list is not inside that one.
    private boolean elsewhereNamed(String key) {
        for (int length = 3; length <= 4 && length <= key.length(); length++) {
            var named = areas.prefectureNamed(key.substring(0, length));
            if (named.isPresent()) {
                return !named.get().code().prefecture().equals(publisher.prefecture());
            }
        }
        return false;
    }

    private static String inner(String rest) {
        return rest.startsWith("(") && rest.endsWith(")") ? rest.substring(1, rest.length() - 1) : rest;
    }

    private static Set<String> keys(List<String> words) {
        var keys = new HashSet<String>();
        words.forEach(word -> keys.add(Spelling.key(word)));
        return keys;
    }
}
