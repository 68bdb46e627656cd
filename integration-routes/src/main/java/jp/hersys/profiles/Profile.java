package jp.hersys.profiles;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How one kind of file is laid out, whoever sends it: read from `profiles/<name>.yaml`, where each part is explained.
///
/// @param name       by which a sender's files are assigned to it
/// @param title      what people call it, by language (`ja`, `en`)
/// @param lists      what one row stands for, by language
/// @param fullList   whether each file lists everything known (what is missing is withdrawn) or only adds
/// @param encodings  that are tried, in this order; UTF-16 only with a byte order mark
/// @param columns    the names that senders give to each field; the first one is the standard's
/// @param identifies the fields that identify a row within its publisher
/// @param required   the fields without which a file has no header, and a row no fact
/// @param constant   the fields that are the same in all rows, so that a row which has only them says nothing
/// @param dateForms  the ways of writing a day that are accepted
/// @param values     for each enumerated field its codes and their spellings
/// @param residence  the words that place a residence without naming a municipality
/// @param rows       the property of a JSON file under which the rows lie
public record Profile(
        String name,
        Map<String, String> title,
        Map<String, String> lists,
        boolean fullList,
        List<String> encodings,
        Map<Field, List<String>> columns,
        List<Field> identifies,
        Set<Field> required,
        Set<Field> constant,
        Set<DateForm> dateForms,
        Map<Field, ValueList> values,
        ResidenceWords residence,
        String rows) {

    public Profile {
        title = Map.copyOf(title);
        lists = Map.copyOf(lists);
        encodings = List.copyOf(encodings);
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
        identifies = List.copyOf(identifies);
        required = Collections.unmodifiableSet(EnumSet.copyOf(required));
        constant = Set.copyOf(constant);
        dateForms = Collections.unmodifiableSet(EnumSet.copyOf(dateForms));
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        if (!columns.keySet().containsAll(required) || !columns.keySet().containsAll(identifies)) {
            throw new IllegalArgumentException("The profile " + name
                    + " requires a field for which it names no column: " + required + ", " + identifies);
        }
    }

    /// The codes of one enumerated field.
    ///
    /// @param expected the values that a sender may write, as a finding names them
    /// @param codes    code of the code list → spellings; compared after NFKC without white space
    public record ValueList(String expected, Map<String, List<String>> codes) {}

    /// Words of residences. All are compared after NFKC without white space.
    ///
    /// @param notPublic     nothing is said (非公表): no code, no finding
    /// @param inside        somewhere in the publisher's prefecture (県内)
    /// @param insideCity    somewhere in the publisher's municipality (市内)
    /// @param outside       outside the publisher's prefecture (県外)
    /// @param healthCentres endings of a health centre's area, which lies in the publisher's prefecture (…保健所管内)
    public record ResidenceWords(
            List<String> notPublic,
            List<String> inside,
            List<String> insideCity,
            List<String> outside,
            List<String> healthCentres) {}

    /// Its title in the reader's language: Japanese unless that is English.
    public String title(Locale locale) {
        var japanese = title.getOrDefault("ja", name);
        return "en".equals(locale.getLanguage()) ? title.getOrDefault("en", japanese) : japanese;
    }

    /// The standard's name of a field.
    String standardName(Field field) {
        var names = columns.getOrDefault(field, List.of());
        return names.isEmpty() ? field.name() : names.getFirst();
    }
}
