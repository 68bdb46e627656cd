package jp.hersys.profiles;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.hersys.writing.DateForm;
import org.jspecify.annotations.Nullable;

/// How one kind of file is laid out, whoever sends it: read from `profiles/<name>.yaml`, where each part is explained.
///
/// @param name       by which a sender's files are assigned to it
/// @param kind       of what its rows speak
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
/// @param residence  the words that place a residence without naming a municipality; null for totals
/// @param rows       the property of a JSON file under which the rows lie
/// @param knownBy    columns that are not read, but that a file of this kind has and others of the same columns have
/// not
/// @param counts     the columns of counts of a profile of totals
/// @param notSaid    words in a column of counts that say nothing (非公表)
/// @param totals     words in the column of days that mark a row of sums (合計)
/// @param formulas   whether the saved results of formulas in a workbook are taken or refused
public record Profile(
        String name,
        Kind kind,
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
        @Nullable ResidenceWords residence,
        String rows,
        List<String> knownBy,
        List<Counted> counts,
        List<String> notSaid,
        List<String> totals,
        Formulas formulas) {

    public Profile {
        title = Map.copyOf(title);
        lists = Map.copyOf(lists);
        encodings = List.copyOf(encodings);
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
        identifies = List.copyOf(identifies);
        required = Collections.unmodifiableSet(EnumSet.copyOf(required));
        constant = Set.copyOf(constant);
        dateForms = Collections.unmodifiableSet(EnumSet.copyOf(dateForms));
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
        knownBy = List.copyOf(knownBy);
        counts = List.copyOf(counts);
        notSaid = List.copyOf(notSaid);
        totals = List.copyOf(totals);
        if ((kind == Kind.TOTALS) == counts.isEmpty() || (kind == Kind.CASES) == (residence == null)) {
            throw new IllegalArgumentException("The profile " + name
                    + " must name columns of counts when its kind is totals, words of residences when it is cases.");
        }
        if (!columns.keySet().containsAll(required) || !columns.keySet().containsAll(identifies)) {
            throw new IllegalArgumentException("The profile " + name
                    + " requires a field for which it names no column: " + required + ", " + identifies);
        }
    }

    /// Of what the rows of a file speak.
    public enum Kind {
        /// Cases, one a row.
        @JsonProperty("cases")
        CASES,
        /// Counts that are reported as counts.
        @JsonProperty("totals")
        TOTALS
    }

    /// What becomes of a formula in a workbook. It is never computed here.
    public enum Formulas {
        /// The row is refused, naming the cell.
        @JsonProperty("refused")
        REFUSED,
        /// The result that was saved with it counts.
        @JsonProperty("cached")
        CACHED
    }

    /// A column of counts.
    ///
    /// @param measure  code list `measures`
    /// @param method   code list `counted-methods`; not given where methods are not told apart
    /// @param columns  the names that senders give to it; of a header of several rows they are joined by slashes
    /// @param required whether a file without it is of another kind
    public record Counted(String measure, @Nullable String method, List<String> columns, boolean required) {

        /// The method, empty where none is told.
        String methodCode() {
            return method == null ? "" : method;
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

    /// The standard's name of a field or count.
    String standardName(Slot slot) {
        return switch (slot) {
            case Field field -> {
                var names = columns.getOrDefault(field, List.of());
                yield names.isEmpty() ? field.name() : names.getFirst();
            }
            case CountColumn count -> count.counted().columns().getFirst();
        };
    }

    /// The columns of counts, each with its place behind the fields.
    List<CountColumn> countColumns() {
        var all = new ArrayList<CountColumn>();
        for (var counted : counts) {
            all.add(new CountColumn(Field.COUNT + all.size(), counted));
        }
        return all;
    }

    /// Places in the cells of a row.
    int places() {
        return Field.COUNT + counts.size();
    }
}
