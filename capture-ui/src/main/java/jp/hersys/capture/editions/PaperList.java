package jp.hersys.capture.editions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.Set;
import jp.hersys.capture.language.Spoken;
import jp.hersys.editions.EditionFile;

/// All papers of an edition: what each is for, and how large it is.
final class PaperList extends UnorderedList {

    private static final long serialVersionUID = 1;
    private static final Set<String> DESCRIBED = Set.of(
            "announcement.pdf",
            "announcement.html",
            "announcement-individual.pdf",
            "announcement-individual.html",
            "statistics.xlsx",
            "figures.json",
            "open-data/fields.csv");

    private final transient Spoken spoken = new Spoken(getLocale());

    PaperList(EditionLine line) {
        addClassName("paper-list");
        line.papers().stream()
                .sorted(Comparator.comparing(EditionFile::path, PaperLink.FOR_PEOPLE_FIRST))
                .forEach(paper -> add(item(line, paper)));
    }

    private ListItem item(EditionLine line, EditionFile paper) {
        var purpose = new Span(getTranslation("paper." + kind(paper.path())));
        purpose.addClassName("secondary");
        var size = new Span(spoken.size(paper.size()));
        size.addClassNames("secondary", "paper-size");
        return new ListItem(new Div(PaperLink.of(line.edition().publicId(), paper.path()), purpose), size);
    }

    private static String kind(String path) {
        if (DESCRIBED.contains(path)) {
            return path;
        }
        if (path.startsWith("open-data/")) {
            return path.endsWith("_patients.csv") ? "patients" : "open-data";
        }
        return "other";
    }
}
