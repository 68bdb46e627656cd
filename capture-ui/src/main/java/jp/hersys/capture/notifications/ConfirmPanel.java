package jp.hersys.capture.notifications;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jp.hersys.capture.episodes.WorkListButton;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.frame.Hint;
import jp.hersys.capture.frame.PagedList;
import jp.hersys.capture.language.Spoken;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.organisations.Organisation;

/// What a health centre does with notifications of its list: with those that are chosen together, or by a key
/// with the one in whose row it is.
final class ConfirmPanel extends Div {

    private static final long serialVersionUID = 1;

    private final PagedList<FiledNotification> list;
    private final transient Organisation healthCentre;
    private final transient LookedAtApart apart;
    private final transient Spoken spoken;
    private final transient Consumer<List<FiledNotification>> confirmed;
    private final Button confirm = new BlueButton("", click -> preview(chosen()));
    private final Button all = new Button(getTranslation("notifications.choose-all"), click -> chooseAll());
    private final PrintLink print = new PrintLink();
    private final WorkListButton workLists;

    /// @param workLists puts those that are chosen on a work list
    /// @param confirmed told whom to confirm
    ConfirmPanel(
            PagedList<FiledNotification> list,
            Organisation healthCentre,
            LookedAtApart apart,
            Spoken spoken,
            WorkListButton workLists,
            Consumer<List<FiledNotification>> confirmed) {
        this.list = list;
        this.healthCentre = healthCentre;
        this.apart = apart;
        this.spoken = spoken;
        this.workLists = workLists;
        this.confirmed = confirmed;
        list.grid().setSelectionMode(Grid.SelectionMode.MULTI);
        list.grid().addSelectionListener(change -> showChosen());
        list.on(Key.KEY_C, this::confirmOne);
        add(all, confirm, print, workLists, new Hint(getTranslation("notifications.keys")));
        addClassNames("action-panel", "confirm-panel");
        show();
    }

    /// Shows what can be done with the rows in sight.
    void show() {
        boolean waits = !waiting(list.rows()).isEmpty();
        all.setVisible(waits);
        confirm.setVisible(waits);
        setVisible(!list.rows().isEmpty());
        showChosen();
    }

    /// Has the list read anew; what was chosen and is still there stays so.
    void keepChosen(Runnable reading) {
        var chosen = list.grid().getSelectedItems();
        reading.run();
        choose(list.rows().stream().filter(chosen::contains).toList());
    }

    private void showChosen() {
        int count = chosen().size();
        confirm.setText(getTranslation("notifications.confirm.chosen", spoken.number(count)));
        confirm.setEnabled(count > 0);
        var selected = list.grid().getSelectedItems();
        print.of(selected);
        workLists.of(selected);
    }

    private void chooseAll() {
        choose(waiting(list.rows()));
    }

    private void choose(List<FiledNotification> rows) {
        list.grid().asMultiSelect().setValue(Set.copyOf(rows));
    }

    private List<FiledNotification> chosen() {
        var selected = list.grid().getSelectedItems();
        return waiting(list.rows()).stream().filter(selected::contains).toList();
    }

    private List<FiledNotification> waiting(List<FiledNotification> rows) {
        return rows.stream()
                .filter(row -> row.isWaiting() && !row.hidden())
                .filter(row -> row.healthCentreId().equals(healthCentre.id()))
                .toList();
    }

    private void confirmOne(FiledNotification row) {
        var one = waiting(List.of(row));
        if (!apart.apart(one).isEmpty()) {
            preview(one);
        } else if (!one.isEmpty()) {
            confirmed.accept(one);
        }
    }

    private void preview(List<FiledNotification> chosen) {
        new ConfirmPreview(chosen, apart.apart(chosen), spoken, confirmed).open();
    }
}
