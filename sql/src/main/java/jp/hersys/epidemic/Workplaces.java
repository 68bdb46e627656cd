package jp.hersys.epidemic;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.hersys.organisations.Organisation;
import jp.hersys.organisations.OrganisationMapper;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// Makes the organisations of the demonstration, and lets the personas work there.
public final class Workplaces {

    private static final List<Workplace> ALL = List.of(
            Workplace.KANAZAWA,
            Workplace.ISHIKAWA_CENTRAL,
            Workplace.HIGASHI_CLINIC,
            Workplace.NISHI_CLINIC,
            Workplace.COORDINATION);

    private final OrganisationMapper organisations;

    /// Call its methods inside {@link jp.hersys.audit.Access}, for the nation.
    public Workplaces(OrganisationMapper organisations) {
        this.organisations = organisations;
    }

    /// Makes what is missing. The accounts of the personas must be there.
    public void make() {
        ALL.forEach(this::of);
        for (var persona : Personas.all()) {
            var workplace = persona.workplace();
            if (workplace != null) {
                var organisation = of(workplace);
                organisations.join(persona.login(), organisation.id(), organisation.publisherCode());
            }
        }
    }

    /// The organisation of a workplace, made if it is missing.
    public Organisation of(Workplace workplace) {
        return organisations
                .findByName(workplace.publisher(), workplace.name())
                .orElseGet(() ->
                        organisations.find(organisations.make(made(workplace))).orElseThrow());
    }

    private Organisation made(Workplace workplace) {
        var centre = workplace.healthCentre();
        @Nullable
        Id<Organisation> healthCentre = centre == null ? null : of(centre).id();
        @Nullable LocalDate always = null;
        return new Organisation(
                new Id<>(0),
                UUID.randomUUID(),
                workplace.typeCode(),
                workplace.name(),
                workplace.publisher(),
                healthCentre,
                "172014",
                null,
                "9200962",
                "広坂1丁目（見本）",
                "0760000000",
                always,
                always);
    }
}
