package jp.hersys.epidemic;

import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// An organisation of the demonstration: its staff and its patients are invented.
///
/// @param typeCode     code of the list `organisation-types`
/// @param publisher    body to which it belongs
/// @param healthCentre to which it notifies, null for others than institutions
public record Workplace(
        String typeCode,
        String name,
        LocalGovernmentCode publisher,
        @Nullable Workplace healthCentre) {

    /// Health centre of a city that has its own.
    public static final Workplace KANAZAWA = new Workplace("05", "金沢市保健所（見本）", new LocalGovernmentCode("172014"), null);

    /// Health centre of the prefecture, next to it.
    public static final Workplace ISHIKAWA_CENTRAL =
            new Workplace("05", "石川中央保健所（見本）", new LocalGovernmentCode("170003"), null);

    /// Clinic that notifies to the city's health centre.
    public static final Workplace HIGASHI_CLINIC =
            new Workplace("06", "ひがし内科医院（見本）", new LocalGovernmentCode("172014"), KANAZAWA);

    /// Its neighbour.
    public static final Workplace NISHI_CLINIC =
            new Workplace("06", "にし医院（見本）", new LocalGovernmentCode("172014"), KANAZAWA);

    /// Coordination headquarters of the prefecture.
    public static final Workplace COORDINATION =
            new Workplace("03", "石川県調整本部（見本）", new LocalGovernmentCode("170003"), null);
}
