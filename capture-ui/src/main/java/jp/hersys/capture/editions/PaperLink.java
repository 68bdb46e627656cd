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

    /// The same announcement as the PDF, for who reads it in the browser.
    static final String TWIN = "announcement.html";

    private static final long serialVersionUID = 1;
    private static final List<String> ORDER =
            List.of("announcement.pdf", TWIN, "individual.pdf", "statistics.xlsx", "figures.json");

    private PaperLink(UUID edition, String path, String words) {
        super(address(edition) + path, words);
        setRouterIgnore(true);
        addClassName("paper");
        if (path.equals(TWIN)) {
            setTarget(AnchorTarget.BLANK);
        } else {
            getElement().setAttribute("download", true);
        }
    }

    /// With the whole path as its words.
    static PaperLink of(UUID edition, String path) {
        return new PaperLink(edition, path, path);
    }

    /// With PDF, XLSX or JSON as its word.
    static PaperLink brief(UUID edition, EditionEntry entry, String path) {
        var kind = path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        var link = new PaperLink(edition, path, kind);
        link.getElement().setAttribute("aria-label", kind + " " + entry.day());
        return link;
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
