package jp.hersys.capture.editions;

import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import jp.hersys.editions.EditionFile;

/// A link that fetches a paper.
final class PaperLink extends Anchor {

    private static final long serialVersionUID = 1;

    private PaperLink(EditionLine line, EditionFile paper, String words) {
        super(line.address() + paper.path(), words);
        getElement().setAttribute("download", true);
        setRouterIgnore(true);
        addClassName("paper");
    }

    /// With the whole path as its words.
    static PaperLink of(EditionLine line, EditionFile paper) {
        return new PaperLink(line, paper, paper.path());
    }

    /// With PDF, XLSX or JSON as its word.
    static PaperLink brief(EditionLine line, EditionFile paper) {
        var kind = paper.path().substring(paper.path().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        var link = new PaperLink(line, paper, kind);
        link.getElement().setAttribute("aria-label", kind + " " + line.edition().day());
        return link;
    }
}
