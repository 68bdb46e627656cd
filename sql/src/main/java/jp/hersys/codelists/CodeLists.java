package jp.hersys.codelists;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The code lists that ship with the program, one file each under `code-lists/`; its README tells their sources.
public final class CodeLists {

    /// The names of all lists, which are the names of their files.
    public static final List<String> NAMES = List.of(
            "age-bands",
            "audit-actions",
            "audit-purposes",
            "bed-kinds",
            "care-states",
            "case-items",
            "case-relations",
            "certainties",
            "cluster-places",
            "conditions",
            "contact-categories",
            "contact-relations",
            "contact-states",
            "counted-methods",
            "daily-symptoms",
            "daily-total-age-bands",
            "difference-kinds",
            "difference-reasons",
            "drugs",
            "emergency-signs",
            "exclusion-reasons",
            "form-sections",
            "form-versions",
            "infection-regions",
            "infection-routes",
            "legal-articles",
            "link-reasons",
            "location-kinds",
            "measures",
            "notification-categories",
            "notification-reasons",
            "notification-states",
            "occupations",
            "organisation-types",
            "protection-reasons",
            "quarantine-rules",
            "release-rules",
            "report-channels",
            "residences",
            "risk-factors",
            "severe-counts",
            "severities",
            "sexes",
            "specimen-methods",
            "specimens",
            "submission-channels",
            "symptoms",
            "test-methods",
            "test-results",
            "triage-levels",
            "vaccination-counts",
            "vaccinations",
            "vaccine-makers",
            "yes-no-unknown");

    private static final List<String> COLUMNS = List.of("code", "name_ja", "name_en", "valid_from", "valid_to");

    private final Map<String, List<Code>> lists;

    private CodeLists(Map<String, List<Code>> lists) {
        this.lists = lists;
    }

    private static final class Shipped {
        private static final CodeLists LISTS = read();
    }

    /// The lists of the class path, read once.
    public static CodeLists shipped() {
        return Shipped.LISTS;
    }

    private static CodeLists read() {
        var lists = new LinkedHashMap<String, List<Code>>();
        for (var name : NAMES) {
            lists.put(name, read(name, "code-lists/" + name + ".csv"));
        }
        return new CodeLists(lists);
    }

    static List<Code> read(String list, String file) {
        return ShippedTable.read(file, COLUMNS, row -> code(list, row));
    }

    private static Code code(String list, ShippedTable.Row row) {
        var more = new LinkedHashMap<>(row.fields());
        more.keySet().removeAll(COLUMNS);
        return new Code(
                list,
                row.filled("code"),
                row.filled("name_ja"),
                row.filled("name_en"),
                row.dayOrNull("valid_from"),
                row.dayOrNull("valid_to"),
                more);
    }

    /// All codes of a list in the order of its file, those that no longer hold included.
    ///
    /// @throws IllegalArgumentException if there is no such list
    public List<Code> codes(String list) {
        var codes = lists.get(list);
        if (codes == null) {
            throw new IllegalArgumentException("There is no code list " + list + ".");
        }
        return codes;
    }

    /// The codes of a list that hold on `day`, in the order of its file.
    public List<Code> codesOn(String list, LocalDate day) {
        return codes(list).stream().filter(code -> code.validOn(day)).toList();
    }

    /// The code of a list, whenever it held; of several periods the last one.
    public Optional<Code> find(String list, String code) {
        return codes(list).stream().filter(each -> each.code().equals(code)).reduce((earlier, later) -> later);
    }

    /// The code of a list as it holds on `day`.
    public Optional<Code> findOn(String list, String code, LocalDate day) {
        return codesOn(list, day).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /// The label of a code, whenever it held.
    ///
    /// @throws IllegalArgumentException if the list has no such code
    public String label(String list, String code, Locale locale) {
        return find(list, code)
                .orElseThrow(
                        () -> new IllegalArgumentException("The code list " + list + " has no code \"" + code + "\"."))
                .label(locale);
    }
}
