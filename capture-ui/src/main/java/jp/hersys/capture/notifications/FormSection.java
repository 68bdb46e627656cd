package jp.hersys.capture.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/// A group of the form under its heading.
final class FormSection extends Section {

    private static final long serialVersionUID = 1;

    private final Div body = new Div();
    private final transient Map<String, Component> lines = new LinkedHashMap<>();

    FormSection(String heading) {
        addClassName("form-section");
        body.addClassName("form-lines");
        add(new H2(heading), body);
    }

    /// Shows these lines in this order; what is there already is left where it is.
    void arrange(Map<String, Supplier<Component>> wanted) {
        arrange(
                body,
                lines,
                wanted.keySet(),
                key -> Objects.requireNonNull(wanted.get(key)).get());
    }

    /// Takes away what is not wanted and puts what is missing between what stays, which is never moved: a browser
    /// takes the focus from what is moved. What stays is in the order of the form always.
    static <C extends Component> void arrange(
            HasComponents place, Map<String, C> present, Collection<String> wanted, Function<String, C> make) {
        present.entrySet().removeIf(each -> {
            boolean goes = !wanted.contains(each.getKey());
            if (goes) {
                place.remove(each.getValue());
            }
            return goes;
        });
        int index = 0;
        for (var key : wanted) {
            if (!present.containsKey(key)) {
                var made = make.apply(key);
                present.put(key, made);
                place.addComponentAtIndex(index, made);
            }
            index++;
        }
    }
}
