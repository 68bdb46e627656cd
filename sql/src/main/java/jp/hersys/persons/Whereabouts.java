package jp.hersys.persons;

/// How a person is reached, by the newest of what was told; empty where not told or not to be seen.
///
/// @param locationMunicipality code of the municipality in which the person is (所在地)
/// @param locationLine         the rest of that address
/// @param addressMunicipality  code of the municipality of residence (住所), where it is another one
public record Whereabouts(
        String locationMunicipality,
        String locationLine,
        String locationPhone,
        String addressMunicipality,
        String addressLine,
        String addressPhone) {

    /// Nothing told, or nothing to be seen.
    public static final Whereabouts NOTHING = new Whereabouts("", "", "", "", "", "");

    // Records print their components; an address must not reach a log that way.
    @Override
    public String toString() {
        return "Whereabouts";
    }
}
