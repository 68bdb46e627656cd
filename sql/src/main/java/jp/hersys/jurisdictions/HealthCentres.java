package jp.hersys.jurisdictions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Which health centres are responsible for a municipality on a day. What is not known is asked for, never
/// guessed.
public final class HealthCentres {

    private final Collection<HealthCentreArea> known;
    private final Areas areas;

    /// Those of a table of areas, as [AreaMasters#healthCentreAreas] reads it.
    public HealthCentres(Collection<HealthCentreArea> known, Areas areas) {
        this.known = List.copyOf(known);
        this.areas = areas;
    }

    /// The health centres of a municipality or ward on `day`, in the order of the table.
    ///
    /// A ward for which nothing of its own is known has those of its city; a designated city those of its
    /// wards. Several are returned where only a finer address could tell, none where none is known: a person
    /// says which.
    public List<HealthCentre> responsibleFor(LocalGovernmentCode municipality, LocalDate day) {
        var own = of(Stream.of(municipality), day);
        if (!own.isEmpty()) {
            return own;
        }
        var area = areas.withCode(municipality.value());
        var others = area.stream()
                .flatMap(one -> areas.all().stream().filter(other -> belong(one, other)))
                .map(Area::code)
                .sorted();
        return of(others, day);
    }

    private List<HealthCentre> of(Stream<LocalGovernmentCode> codes, LocalDate day) {
        return codes.flatMap(code -> known.stream().filter(each -> each.area().equals(code)))
                .filter(each -> each.validOn(day))
                .map(each -> new HealthCentre(each.prefecture(), each.name()))
                .distinct()
                .toList();
    }

    private static boolean belong(Area one, Area other) {
        return one.code().prefecture().equals(other.code().prefecture())
                && (isWardOf(one, other) || isWardOf(other, one));
    }

    private static boolean isWardOf(Area ward, Area city) {
        return ward.kind() == AreaKind.WARD
                && city.kind() == AreaKind.MUNICIPALITY
                && ward.name().startsWith(city.name());
    }
}
