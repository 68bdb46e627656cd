package jp.hersys.capture.frame;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;

/// The field above a list that is searched while one types. The key / leads to it.
public final class SearchBox extends TextField {

    private static final long serialVersionUID = 1;
    private static final int PAUSE_MILLIS = 300;

    /// @param label   by what is searched
    /// @param example what can be typed
    public SearchBox(String label, String example, Runnable changed) {
        addClassName("search");
        setLabel(label);
        setPlaceholder(example);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
        addValueChangeListener(change -> changed.run());
    }

    /// What was typed, full-width digits and letters made plain.
    public String words() {
        return Normalizer.normalize(getValue(), Normalizer.Form.NFKC).strip();
    }
}
