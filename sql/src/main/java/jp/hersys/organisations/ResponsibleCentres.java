package jp.hersys.organisations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hersys.calendar.Jst;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.HealthCentre;
import jp.hersys.jurisdictions.HealthCentreMapper;
import jp.hersys.jurisdictions.HealthCentres;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.apache.ibatis.session.SqlSession;

/// Which organisations are responsible today for where a person is. Call it inside {@link jp.hersys.audit.Access}.
public final class ResponsibleCentres {

    private final HealthCentreMapper known;
    private final Clock clock;

    /// By the tables of the register.
    public ResponsibleCentres(SqlSession session, Clock clock) {
        this.known = session.getMapper(HealthCentreMapper.class);
        this.clock = clock;
    }

    /// Who is responsible for a municipality instead of a health centre, by name; empty where that one is, or nobody
    /// knows who is.
    ///
    /// @param municipality its code, or what somebody typed
    public String insteadOf(Organisation centre, String municipality) {
        var responsible = of(municipality);
        return responsible.stream().anyMatch(each -> isCalled(each, centre))
                ? ""
                : responsible.stream().map(HealthCentre::fullName).collect(Collectors.joining("・"));
    }

    /// The first of these that is responsible for a municipality instead of a health centre.
    ///
    /// @param municipality its code, or what somebody typed
    public Optional<Organisation> insteadOf(Organisation centre, String municipality, List<Organisation> others) {
        var responsible = of(municipality);
        return responsible.stream().anyMatch(each -> isCalled(each, centre))
                ? Optional.empty()
                : others.stream()
                        .filter(other -> responsible.stream().anyMatch(each -> isCalled(each, other)))
                        .findFirst();
    }

    private List<HealthCentre> of(String municipality) {
        if (!LocalGovernmentCode.isValid(municipality)) {
            return List.of();
        }
        var code = new LocalGovernmentCode(municipality);
        return new HealthCentres(known.of(code.prefecture()), Areas.shipped()).responsibleFor(code, Jst.today(clock));
    }

    private static boolean isCalled(HealthCentre responsible, Organisation centre) {
        return responsible.isCalled(centre.name(), centre.publisherCode());
    }
}
