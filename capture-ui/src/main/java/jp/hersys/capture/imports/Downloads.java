package jp.hersys.capture.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportState;

/// Fetches the file as it came, and its refused rows to be repaired and sent again.
final class Downloads extends Div {

    private static final long serialVersionUID = 1;

    Downloads(Import file) {
        addClassName("papers");
        if (file.state() == ImportState.APPLIED && file.refused() > 0) {
            add(link(file, "refused.csv", "import.download.refused"));
        }
        add(link(file, "file", "import.download.file"));
    }

    private Anchor link(Import file, String path, String words) {
        var link = new Anchor("downloads/imports/" + file.publicId() + "/" + path, getTranslation(words));
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        link.addClassName("paper");
        return link;
    }
}
