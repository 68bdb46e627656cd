package jp.hersys.capture.episodes;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.episodes.WorkListDesk;
import jp.hersys.notifications.ExactItem;
import jp.hersys.persons.PersonSearch;

/// Asks for two items by which somebody on a work list is found; one alone gets one sentence, and nothing is looked
/// for.
final class ExactItemsForm extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    private final Map<ExactItem, TextField> fields = new EnumMap<>(ExactItem.class);
    private final Paragraph tooFew = new Paragraph();
    private final transient Consumer<List<PersonSearch>> wanted;

    /// @param wanted told the items; none when the form was emptied
    ExactItemsForm(Consumer<List<PersonSearch>> wanted) {
        this.wanted = wanted;
        addClassName("search-bar");
        getElement().setAttribute("role", "search");
        for (var item : ExactItem.values()) {
            var field = new TextField(getTranslation(key(item)));
            field.setPlaceholder(getTranslation(key(item) + ".example"));
            field.setMaxLength(LONGEST);
            field.setManualValidation(true);
            field.addKeyPressListener(Key.ENTER, enter -> look());
            fields.put(item, field);
            add(field);
        }
        var look = new BlueButton(getTranslation("work-list.look"), click -> look());
        tooFew.getElement().setAttribute("role", "alert");
        tooFew.setVisible(false);
        add(look, new Button(getTranslation("work-list.look.clear"), click -> clear()), tooFew);
    }

    private void look() {
        var items = new ArrayList<PersonSearch>();
        boolean readable = true;
        for (var each : fields.entrySet()) {
            var field = each.getValue();
            boolean typed = !field.getValue().isBlank();
            var item = typed ? each.getKey().read(field.getValue()) : null;
            field.setErrorMessage(getTranslation(key(each.getKey()) + ".wrong"));
            field.setInvalid(typed && item == null);
            readable &= !field.isInvalid();
            if (item != null) {
                items.add(item);
            }
        }
        boolean enough = items.size() >= WorkListDesk.ITEMS;
        tooFew.setText(getTranslation("work-list.look.too-few", WorkListDesk.ITEMS, items.size()));
        tooFew.setVisible(readable && !enough);
        if (readable && enough) {
            wanted.accept(List.copyOf(items));
        }
    }

    private void clear() {
        fields.values().forEach(field -> {
            field.clear();
            field.setInvalid(false);
        });
        tooFew.setVisible(false);
        wanted.accept(List.of());
        Objects.requireNonNull(fields.get(ExactItem.HERSYS_ID)).focus();
    }

    private static String key(ExactItem item) {
        return "work-list.item." + item.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
