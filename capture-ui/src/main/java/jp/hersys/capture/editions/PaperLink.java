package jp.hersys.capture.editions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.hersys.editions.EditionEntry;

/// A link to a paper.
final class PaperLink extends Anchor {

    private static final long serialVersionUID = 1;
    private static final String OF_CASES = "announcement-individual.";
    private static final List<String> ORDER = List.of(
            "announcement.pdf",
            "announcement.html",
            OF_CASES + "pdf",
            OF_CASES + "html",
            "statistics.xlsx",
            "figures.json");

    private PaperLink(UUID edition, String path, String words) {
        super(address(edition) + path, words);
        setRouterIgnore(true);
        addClassName("paper");
        if (isPage(path)) {
            setTarget(AnchorTarget.BLANK);
        } else {
            getElement().setAttribute("download", true);
        }
    }

    /// With the whole path as its words.
    static PaperLink of(UUID edition, String path) {
        return new PaperLink(edition, path, path);
    }

    /// With PDF, XLSX or JSON as its word, and whether it tells of single cases.
    static PaperLink brief(UUID edition, EditionEntry entry, String path) {
        var kind = path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        var link = new PaperLink(edition, path, kind);
        if (path.startsWith(OF_CASES)) {
            kind = link.getTranslation("paper.brief-individual", kind);
            link.setText(kind);
        }
        link.getElement().setAttribute("aria-label", kind + " " + entry.day());
        return link;
    }

    /// Whether a paper says the same as a PDF, for who reads it in the browser.
    static boolean isPage(String path) {
        return path.endsWith(".html");
    }

    /// Address below which the papers of an edition lie.
    static String address(UUID edition) {
        return "downloads/editions/" + edition + "/";
    }

    /// The papers for people before those for machines, the open data last.
    static final Comparator<String> FOR_PEOPLE_FIRST =
            Comparator.comparing(PaperLink::place).thenComparing(Comparator.naturalOrder());

    private static int place(String path) {
        int place = ORDER.indexOf(path);
        return place >= 0 ? place : path.contains("/") ? ORDER.size() + 1 : ORDER.size();
    }
}
