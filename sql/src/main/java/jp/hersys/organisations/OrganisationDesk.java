package jp.hersys.organisations;

import java.util.List;
import java.util.Optional;
import jp.hersys.audit.Access;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import org.apache.ibatis.session.SqlSession;

/// Where organisations (機関) are made.
public final class OrganisationDesk {

    private final Access access;
    private final OrganisationMapper organisations;

    /// A desk over the register.
    public OrganisationDesk(Access access, SqlSession session) {
        this.access = access;
        this.organisations = session.getMapper(OrganisationMapper.class);
    }

    /// Makes an organisation.
    ///
    /// @return empty when its body has one of this name
    /// @throws IllegalArgumentException when no organisation of its type belongs to such a body
    public Optional<Organisation> make(Organisation organisation, Actor actor) {
        if (!organisation.fitsItsBody()) {
            throw new IllegalArgumentException("An organisation of the type " + organisation.typeCode()
                    + " does not belong to " + organisation.publisherCode() + ".");
        }
        return access.write(actor, () -> {
            if (find(organisation.publisherCode(), organisation.name(), actor).isPresent()) {
                return Optional.<Organisation>empty();
            }
            var made = organisations.make(organisation);
            access.note(actor, organisation.publisherCode(), "organisation.make", "organisation " + made);
            return organisations.find(made);
        });
    }

    /// The organisation of this name within a body.
    public Optional<Organisation> find(LocalGovernmentCode publisher, String name, Actor actor) {
        return access.look(actor, () -> organisations.findByName(publisher, name));
    }

    /// The health centres of this name within the prefecture of a body: a city may have one that is called like one of
    /// its prefecture.
    ///
    /// @param name alone, or behind the code of the health centre's body and a slash, such as `172014/中央保健所`
    public List<Organisation> healthCentres(LocalGovernmentCode publisher, String name, Actor actor) {
        return access.look(actor, () -> organisations.healthCentres(publisher.prefecture(), name));
    }
}
