package jp.hersys.capture.notifications;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import jp.hersys.codelists.Code;
import jp.hersys.notifications.AnswerType;
import jp.hersys.notifications.AskedItem;

/// One of many codes or areas, found by typing a part of its name.
final class SearchField extends AnswerField {

    private static final long serialVersionUID = 1;

    private final ComboBox<String> box;
    private final transient BiPredicate<String, String> means;
    private transient Choices choices = Choices.NONE;

    /// One of many codes of a list.
    SearchField(AskedItem asked, Typing typing) {
        super(asked, new ComboBox<String>(), typing);
        this.box = begun(code -> choices.labels().getOrDefault(code, code));
        this.means = (code, typed) -> choices.labels().getOrDefault(code, code).contains(typed);
    }

    /// One of the areas that exist on `day`.
    SearchField(AskedItem asked, NotificationFormParts parts, LocalDate day, Typing typing) {
        super(asked, new ComboBox<String>(), typing);
        this.box = begun(parts::areaName);
        this.means = parts::matches;
        offer(parts.areaCodes(asked.item().type() == AnswerType.AREA, day));
    }

    @SuppressWarnings("unchecked") // the control is made by the constructors alone
    private ComboBox<String> begun(UnaryOperator<String> label) {
        var made = (ComboBox<String>) control();
        made.setManualValidation(true);
        made.setItemLabelGenerator(label::apply);
        made.addValueChangeListener(change -> {
            if (!isQuiet()) {
                changed(change.getValue() == null ? "" : change.getValue());
            }
        });
        made.addBlurListener(blur -> left());
        return made;
    }

    @Override
    void offer(List<Code> offered, Locale locale) {
        var now = Choices.of(offered, locale);
        if (!offered.isEmpty() && !now.equals(choices)) {
            choices = now;
            offer(now.codes());
        }
    }

    private void offer(List<String> offered) {
        var value = Objects.requireNonNullElse(box.getValue(), "");
        quietly(() -> {
            box.setItems((code, typed) -> typed.isBlank() || means.test(code, typed), offered);
            show(value);
        });
    }

    /// What no list has, is shown as it is.
    @Override
    void show(String text) {
        if (text.isEmpty()) {
            box.clear();
        } else if (!text.equals(box.getValue())) {
            box.setValue(text);
        }
    }
}
