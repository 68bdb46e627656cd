package jp.hersys.capture.notifications;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.hersys.notifications.AnswerType;
import jp.hersys.notifications.AskedItem;

/// An answer that is typed: words, a reading, a day, a number, a telephone number, a postal code.
final class WordsField extends AnswerField {

    private static final long serialVersionUID = 1;

    /// 0 is today, -1 yesterday; in full width too, as an input method that is on writes them.
    private static final Pattern DAYS_AGO = Pattern.compile("[0０]|[-－−ー]([0-9０-９])");

    private final TextField field;

    WordsField(AskedItem asked, Supplier<LocalDate> today, Typing typing) {
        this(asked, today, new TextField(), typing);
    }

    private WordsField(AskedItem asked, Supplier<LocalDate> today, TextField field, Typing typing) {
        super(asked, field, typing);
        this.field = field;
        follow(field);
        var type = asked.item().type();
        addClassName("answer-" + type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (type == AnswerType.PHONE || type == AnswerType.POSTAL_CODE || type == AnswerType.NUMBER) {
            field.getElement().setProperty("inputMode", "numeric");
        }
        field.addValueChangeListener(change ->
                changed(type == AnswerType.DAY ? daysAgo(change.getValue(), today.get()) : change.getValue()));
        field.addBlurListener(blur -> {
            if (type == AnswerType.DAY) {
                set(field, daysAgo(field.getValue(), today.get()));
            }
            left();
        });
    }

    /// What stands in the control is what was typed; it is replaced only by another answer.
    @Override
    void show(String text) {
        set(field, text);
    }

    private static String daysAgo(String typed, LocalDate today) {
        var ago = DAYS_AGO.matcher(typed.strip());
        if (!ago.matches()) {
            return typed;
        }
        var days = ago.group(1);
        return today.minusDays(days == null ? 0 : Character.digit(days.charAt(0), 10))
                .toString();
    }
}
