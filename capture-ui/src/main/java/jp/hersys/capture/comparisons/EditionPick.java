package jp.hersys.capture.comparisons;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import jp.hersys.capture.language.Spoken;
import jp.hersys.editions.Edition;
import org.jspecify.annotations.Nullable;

/// Chooses one of the editions of a publisher, newest first.
final class EditionPick extends ComboBox<Edition> {

    /// Editions offered.
    static final int MOST = 400;

    private static final long serialVersionUID = 1;

    /// @param chosen stands in the field, whether it is among the newest or not
    EditionPick(String label, List<Edition> choices, @Nullable Edition chosen, Spoken spoken) {
        super(label);
        var all = new ArrayList<>(choices);
        if (chosen != null && !all.contains(chosen)) {
            all.add(chosen);
        }
        setItemLabelGenerator(edition -> getTranslation("edition.name", spoken.day(edition.day()), edition.revision()));
        setItems(all);
        setWidth("18rem");
        if (chosen != null) {
            setValue(chosen);
        }
    }
}
