package jp.hersys.jurisdictions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All known areas, found by code or by name. An area that is not found is asked for, never guessed.
public final class Areas {

    private final Map<String, Area> byCode = new HashMap<>();
    private final Map<String, List<Area>> byName = new HashMap<>();

    /// An index of `areas`; of several with one code the last one (the newest name) is found by code.
    public Areas(Collection<Area> areas) {
        for (var area : areas) {
            byCode.put(area.code().value(), area);
            byName.computeIfAbsent(area.name(), name -> new ArrayList<>()).add(area);
        }
    }

    /// The area with this six-digit code.
    public Optional<Area> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The prefecture with these two digits.
    public Optional<Area> prefecture(String twoDigits) {
        var five = twoDigits + "000";
        return withCode(five + LocalGovernmentCode.checkDigit(five));
    }

    /// The prefecture of this full name (石川県).
    public Optional<Area> prefectureNamed(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(area -> area.kind() == AreaKind.PREFECTURE)
                .findFirst();
    }

    /// The municipality or ward of this full name within a prefecture, if there is exactly one.
    public Optional<Area> municipalityNamed(String name, String prefecture) {
        var found = byName.getOrDefault(name, List.of()).stream()
                .filter(area -> area.kind() != AreaKind.PREFECTURE)
                .filter(area -> area.code().prefecture().equals(prefecture))
                .map(Area::code)
                .distinct()
                .toList();
        return found.size() == 1 ? withCode(found.getFirst().value()) : Optional.empty();
    }

    /// All areas, in no particular order.
    public Collection<Area> all() {
        return List.copyOf(byCode.values());
    }
}
