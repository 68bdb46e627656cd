package jp.hersys.capture.editions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionFile;

/// An edition with its published figures and its papers.
record EditionLine(Edition edition, Map<String, Optional<BigDecimal>> figures, List<EditionFile> papers) {

    /// Figures in the order in which people ask for them.
    static final List<String> ORDER = List.of(
            "cases.new", "cases.cumulative", "cases.7d-mean", "cases.week-ratio", "r.simple", "cases.withdrawn");

    private static final List<String> PAPERS = List.of(
            "announcement.pdf",
            "announcement.html",
            "announcement-individual.pdf",
            "announcement-individual.html",
            "statistics.xlsx",
            "figures.json");
    private static final Map<String, Integer> DECIMALS =
            Map.of("cases.7d-mean", 1, "cases.week-ratio", 2, "r.simple", 2);

    /// The published figure; empty where there is no data.
    Optional<BigDecimal> figure(String id) {
        return figures.getOrDefault(id, Optional.empty());
    }

    /// Decimals with which a figure is shown.
    static int decimals(String figure) {
        return DECIMALS.getOrDefault(figure, 0);
    }

    /// The papers for people before those for machines, the open data last.
    static int place(EditionFile paper) {
        int kind = PAPERS.indexOf(paper.path());
        return kind < 0 ? PAPERS.size() : kind;
    }

    /// Address below which its papers lie.
    String address() {
        return "downloads/editions/" + edition.publicId() + "/";
    }
}
