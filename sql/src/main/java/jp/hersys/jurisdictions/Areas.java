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

    private static final class Shipped {
        private static final Areas AREAS = new Areas(AreaMasters.areas());
    }

    /// The areas of the class path, read once.
    public static Areas shipped() {
        return Shipped.AREAS;
    }

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

    /// Whether a municipality or ward lies in the area of a body (管内): a prefecture holds all of its municipalities,
    /// also those with a health centre of their own; a designated city its wards.
    public boolean contain(LocalGovernmentCode body, LocalGovernmentCode municipality) {
        if (body.isNation() || body.equals(municipality)) {
            return true;
        }
        if (!body.prefecture().equals(municipality.prefecture())) {
            return false;
        }
        return body.isPrefecture()
                || withCode(municipality.value())
                        .filter(area -> area.kind() == AreaKind.WARD)
                        .flatMap(ward -> withCode(body.value())
                                .filter(city -> city.kind() == AreaKind.MUNICIPALITY)
                                .filter(city -> ward.name().startsWith(city.name())))
                        .isPresent();
    }

    /// All areas, in no particular order.
    public Collection<Area> all() {
        return List.copyOf(byCode.values());
    }
}
