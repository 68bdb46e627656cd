package jp.hersys.organisations;

import java.time.LocalDate;
import java.util.UUID;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import jp.hersys.register.Standing;
import org.jspecify.annotations.Nullable;

/// A body whose staff work with the register.
///
/// @param typeCode        code of the list `organisation-types` (IDの種別)
/// @param name            official name
/// @param publisherCode   body to which it belongs; of a health centre, the body that counts what it receives
/// @param healthCentreId  health centre to which it notifies (Art. 12 of the law: the one nearest the doctor)
/// @param areaCode        municipality in which it lies
/// @param institutionCode medical institution code, ten digits
/// @param postalCode      seven digits, empty where not known
/// @param activeFrom      first day on which its staff may work, null for ever
/// @param activeTo        last day, null for ever
public record Organisation(
        Id<Organisation> id,
        UUID publicId,
        String typeCode,
        String name,
        LocalGovernmentCode publisherCode,
        @Nullable Id<Organisation> healthCentreId,
        @Nullable String areaCode,
        @Nullable String institutionCode,
        String postalCode,
        String address,
        String telephone,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeTo) {

    /// Code of health centres in the list `organisation-types`.
    public static final String HEALTH_CENTRE = "05";

    /// Code of head offices of prefectures (都道府県本庁).
    public static final String PREFECTURE = "02";

    /// One to be made, of which only this is known, for ever at work.
    ///
    /// @param healthCentre health centre to which it notifies, null where it notifies to none
    public static Organisation toBeMade(
            String typeCode, String name, LocalGovernmentCode publisher, @Nullable Id<Organisation> healthCentre) {
        return new Organisation(
                new Id<>(0),
                UUID.randomUUID(),
                typeCode,
                name,
                publisher,
                healthCentre,
                null,
                null,
                "",
                "",
                "",
                null,
                null);
    }

    /// The same, and where it lies.
    ///
    /// @param postalCode seven digits
    public Organisation at(String postalCode, String address, String telephone) {
        return new Organisation(
                id,
                publicId,
                typeCode,
                name,
                publisherCode,
                healthCentreId,
                areaCode,
                institutionCode,
                postalCode,
                address,
                telephone,
                activeFrom,
                activeTo);
    }

    /// Whether organisations of its type belong to a body like its own. What the staff may see follows from both: for
    /// the nation work the ministry (01) and the central information centre (11) and nobody else; head offices and
    /// coordination (02, 03) are a prefecture's.
    public boolean fitsItsBody() {
        return switch (typeCode) {
            case "01", "11" -> publisherCode.isNation();
            case "02", "03" -> publisherCode.isPrefecture();
            default -> !publisherCode.isNation();
        };
    }

    /// Whether it is a health centre (保健所).
    public boolean isHealthCentre() {
        return typeCode.equals(HEALTH_CENTRE);
    }

    /// As what its staff work.
    public Standing standing() {
        return new Standing(id, typeCode);
    }
}
