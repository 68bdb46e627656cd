package jp.hersys.capture.notifications;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.hersys.codelists.Code;
import jp.hersys.notifications.AskedItem;

/// Several codes of a list; the one that says "none" stands alone.
final class SeveralField extends AnswerField {

    private static final long serialVersionUID = 1;

    private final CheckboxGroup<String> group;
    private transient Choices choices = Choices.NONE;

    SeveralField(AskedItem asked, Typing typing) {
        this(asked, new CheckboxGroup<>(), typing);
    }

    private SeveralField(AskedItem asked, CheckboxGroup<String> group, Typing typing) {
        super(asked, group, typing);
        this.group = group;
        group.setManualValidation(true);
        group.setItemLabelGenerator(code -> choices.label(code));
        group.addValueChangeListener(change -> {
            if (!isQuiet()) {
                chosen(List.copyOf(change.getOldValue()), change.getValue());
            }
        });
    }

    private void chosen(List<String> before, Set<String> now) {
        var inOrder = choices.codes().stream().filter(now::contains).toList();
        var settled = String.join(" ", choices.settled(before, inOrder));
        quietly(() -> show(settled));
        changed(settled);
        left();
    }

    /// A group of boxes has no `aria-required`, which Vaadin would set: it is described in words instead.
    @Override
    void require(boolean required) {
        group.setClassName("must", required);
        if (required) {
            group.getElement().setAttribute("aria-description", group.getTranslation("notify.required"));
        } else {
            group.getElement().removeAttribute("aria-description");
        }
    }

    @Override
    void offer(List<Code> codes, Locale locale) {
        var offered = Choices.of(codes, locale);
        if (!offered.equals(choices)) {
            choices = offered;
            var value = String.join(" ", group.getValue());
            group.getElement().setAttribute("data-keys", choices.keys());
            quietly(() -> {
                group.setItems(choices.codes());
                show(value);
            });
        }
    }

    @Override
    void show(String text) {
        var wanted = new LinkedHashSet<String>(text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1)));
        if (!Set.copyOf(choices.codes()).containsAll(wanted)) {
            for (var strange : wanted) {
                choices = choices.labels().containsKey(strange) ? choices : choices.and(strange);
            }
            group.setItems(choices.codes());
        }
        if (!wanted.equals(group.getValue())) {
            group.setValue(wanted);
        }
    }
}
