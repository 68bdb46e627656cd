package jp.hersys.jurisdictions;

import java.util.List;

/// A municipality, or a ward of a designated city, in which a postal code lies.
///
/// @param municipality its code
/// @param towns        towns (町域) of the postal code there, as the Post writes them, without prefecture and
///                     municipality; none where the code is for the municipality as a whole
///                     (以下に掲載がない場合), several where it covers several
public record PostalPlace(LocalGovernmentCode municipality, List<String> towns) {

    public PostalPlace {
        towns = List.copyOf(towns);
    }
}
