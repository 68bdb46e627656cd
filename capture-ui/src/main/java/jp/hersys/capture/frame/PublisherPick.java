package jp.hersys.capture.frame;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// For whom something is done: the person's own publisher, or one to be chosen by who works for the nation.
public final class PublisherPick extends ComboBox<LocalGovernmentCode> {

    private static final long serialVersionUID = 1;

    private final @Nullable LocalGovernmentCode own;

    /// @param scope the person's publisher
    public PublisherPick(LocalGovernmentCode scope, AreaNames names) {
        own = scope.isNation() ? null : scope;
        setLabel(getTranslation("publisher"));
        setItemLabelGenerator(code -> names.name(code, getLocale()));
        setItems(own == null ? names.prefectures() : List.of(own));
        setVisible(own == null);
        setRequiredIndicatorVisible(true);
    }

    /// The publisher, or null while none is chosen.
    public @Nullable LocalGovernmentCode publisher() {
        return own == null ? getValue() : own;
    }
}
