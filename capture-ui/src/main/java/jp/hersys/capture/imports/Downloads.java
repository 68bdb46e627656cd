package jp.hersys.capture.imports;

import com.vaadin.flow.component.html.Anchor;
import jp.hersys.imports.Import;

/// Fetches the file as it came, and its refused rows to be repaired and sent again.
final class Downloads extends Anchor {

    private static final long serialVersionUID = 1;

    private Downloads(Import file, String path, String words) {
        super("downloads/imports/" + file.publicId() + "/" + path, "");
        setText(getTranslation(words));
        getElement().setAttribute("download", true);
        setRouterIgnore(true);
        addClassName("paper");
    }

    /// The refused rows with their reasons.
    static Downloads refused(Import file) {
        return new Downloads(file, "refused.csv", "import.download.refused");
    }

    /// The file itself.
    static Downloads asReceived(Import file) {
        return new Downloads(file, "file", "import.download.file");
    }
}
