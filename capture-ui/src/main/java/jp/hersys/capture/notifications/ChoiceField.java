package jp.hersys.capture.notifications;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.hersys.codelists.Code;
import jp.hersys.notifications.AskedItem;

/// One of a few codes: all of them in sight, chosen by one key.
final class ChoiceField extends AnswerField {

    private static final long serialVersionUID = 1;

    private final RadioButtonGroup<String> group;
    private transient Choices choices = Choices.NONE;

    ChoiceField(AskedItem asked, Typing typing) {
        this(asked, new RadioButtonGroup<>(), typing);
    }

    private ChoiceField(AskedItem asked, RadioButtonGroup<String> group, Typing typing) {
        super(asked, group, typing);
        this.group = group;
        group.setManualValidation(true);
        group.setItemLabelGenerator(code -> choices.label(code));
        group.addValueChangeListener(change -> {
            if (!isQuiet()) {
                chosen(change.getValue());
            }
        });
    }

    private void chosen(String code) {
        changed(code == null ? "" : code);
        left();
    }

    @Override
    void offer(List<Code> codes, Locale locale) {
        var offered = Choices.of(codes, locale);
        if (!offered.equals(choices)) {
            choices = offered;
            var value = Objects.requireNonNullElse(group.getValue(), "");
            group.getElement().setAttribute("data-keys", choices.keys());
            quietly(() -> {
                group.setItems(choices.codes());
                show(value);
            });
        }
    }

    /// An answer that is none of the codes is offered beside them, so that nothing that came in is hidden.
    @Override
    void show(String text) {
        if (text.isEmpty()) {
            group.clear();
        } else {
            if (!choices.codes().contains(text)) {
                choices = choices.and(text);
                group.setItems(choices.codes());
            }
            if (!text.equals(group.getValue())) {
                group.setValue(text);
            }
        }
    }
}
