package jp.hersys.capture.editions;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionFile;

/// An edition with its published figures and its papers.
record EditionLine(Edition edition, Map<String, Optional<BigDecimal>> figures, List<EditionFile> papers) {

    /// Groups of figures by the first part of their ids, in the order in which people ask for them.
    static final List<String> GROUPS = List.of("cases", "tests", "calls", "other");

    private static final List<String> ORDER = List.of(
            "cases.new", "cases.7d-mean", "cases.week-ratio", "r.simple", "cases.cumulative", "cases.withdrawn");

    /// The published figure; empty where there is no data.
    Optional<BigDecimal> figure(String id) {
        return figures.getOrDefault(id, Optional.empty());
    }

    /// The ids of a group's figures, those that are asked for first at the front.
    List<String> ids(String group) {
        return figures.keySet().stream()
                .filter(id -> group(id).equals(group))
                .sorted(Comparator.comparing((Function<String, Integer>) EditionLine::place)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// The paper at this path, if the edition has it.
    Optional<EditionFile> paper(String path) {
        return papers.stream().filter(paper -> paper.path().equals(path)).findFirst();
    }

    /// Address below which its papers lie.
    String address() {
        return PaperLink.address(edition.publicId());
    }

    private static String group(String id) {
        var first = id.startsWith("r.") ? "cases" : id.substring(0, Math.max(id.indexOf('.'), 0));
        return Stream.of("cases", "tests", "calls").anyMatch(first::equals) ? first : "other";
    }

    private static int place(String id) {
        int place = ORDER.indexOf(id);
        return place < 0 ? ORDER.size() : place;
    }
}
