package jp.hersys.capture;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Types into the fields of a form by the paths of its items.
abstract class FormWithoutBrowser extends WithoutBrowser {

    final void type(String... answers) {
        type(List.of(answers));
    }

    final void type(List<String> answers) {
        for (var answer : answers) {
            var at = answer.indexOf('=');
            field(answer.substring(0, at)).ifPresent(field -> type(field, answer.substring(at + 1)));
        }
    }

    @SuppressWarnings("unchecked")
    private void type(Component field, String text) {
        switch (field) {
            case TextField words -> test(words).setValue(text);
            case RadioButtonGroup<?> group -> {
                var codes = (RadioButtonGroup<String>) group;
                test(codes).selectItem(codes.getItemLabelGenerator().apply(text));
            }
            case CheckboxGroup<?> group -> {
                var codes = (CheckboxGroup<String>) group;
                test(codes).selectItems(codes.getItemLabelGenerator().apply(text));
            }
            case ComboBox<?> box -> test((ComboBox<String>) box).selectItem(text);
            default -> throw new AssertionError(field);
        }
        if (field instanceof BlurNotifier<?>) {
            ComponentUtil.fireEvent(field, new BlurNotifier.BlurEvent<>(field, true));
        }
    }

    final Optional<Component> field(String path) {
        return Stream.<Class<? extends Component>>of(
                        TextField.class, RadioButtonGroup.class, CheckboxGroup.class, ComboBox.class)
                .<Component>flatMap(type -> find(type).all().stream())
                .filter(each -> each.getParent().stream()
                        .flatMap(parent -> Stream.ofNullable(parent.getElement().getAttribute("data-path")))
                        .anyMatch(path::equals))
                .findFirst();
    }

    final String value(String path) {
        return String.valueOf(((HasValue<?, ?>) field(path).orElseThrow()).getValue());
    }
}
