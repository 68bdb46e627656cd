package jp.hersys.capture.episodes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.language.CalendarTexts;
import jp.hersys.capture.language.Spoken;
import jp.hersys.episodes.WorkListDesk;
import jp.hersys.organisations.Organisation;

/// Asks on whose work list episodes are put, until when, and what is asked of that organisation.
final class WorkListDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 500;
    private static final int DAYS = 7;

    /// What was decided.
    @FunctionalInterface
    interface Decided {

        /// Goes on with it.
        ///
        /// @param until last day on the list
        /// @param task  what is asked, may be empty
        void now(Organisation organisation, LocalDate until, String task);
    }

    private final transient Spoken spoken = new Spoken(getLocale());
    private final transient LocalDate today;
    private final ComboBox<Organisation> organisation = new ComboBox<>();
    private final DatePicker until = new DatePicker();
    private final TextArea task = new TextArea();

    /// @param organisations to choose from
    /// @param today         in Japan, by the clock by which lists end
    /// @param episodes      how many are put there
    WorkListDialog(List<Organisation> organisations, LocalDate today, int episodes, Decided decided) {
        this.today = today;
        setHeaderTitle(getTranslation("work-list.put.title"));
        setWidth("36rem");
        setMaxWidth("94vw");
        add(new Paragraph(
                organisations.isEmpty()
                        ? getTranslation("work-list.put.nowhere")
                        : getTranslation("work-list.put.sentence", spoken.number(episodes))));
        getFooter().add(new Button(getTranslation("cancel"), click -> close()));
        if (!organisations.isEmpty()) {
            fields(organisations);
            getFooter().add(new BlueButton(getTranslation("work-list.put.do"), click -> decide(decided)));
        }
    }

    private void fields(List<Organisation> organisations) {
        organisation.setLabel(getTranslation("work-list.organisation"));
        organisation.setItems((each, typed) -> each.name().contains(typed.strip()), organisations);
        organisation.setItemLabelGenerator(Organisation::name);
        organisation.setRequiredIndicatorVisible(true);
        organisation.setManualValidation(true);
        organisation.setWidthFull();
        organisation.setAutofocus(true);
        if (organisations.size() == 1) {
            organisation.setValue(organisations.getFirst());
        }
        until.setLabel(getTranslation("work-list.until"));
        until.setI18n(CalendarTexts.of(getLocale()));
        until.setMin(today);
        until.setMax(last());
        until.setRequiredIndicatorVisible(true);
        until.setManualValidation(true);
        until.setValue(today.plusDays(DAYS));
        task.setLabel(getTranslation("work-list.task"));
        task.setHelperText(getTranslation("work-list.task.help"));
        task.setMaxLength(LONGEST);
        task.setMinRows(2);
        task.setWidthFull();
        add(organisation, until, task);
    }

    private void decide(Decided decided) {
        var day = until.getValue();
        organisation.setErrorMessage(getTranslation("work-list.organisation.missing"));
        organisation.setInvalid(organisation.isEmpty());
        boolean fits = day != null && !day.isBefore(today) && !day.isAfter(last());
        until.setErrorMessage(getTranslation("work-list.until.wrong", spoken.day(today), spoken.day(last())));
        until.setInvalid(!fits);
        if (!organisation.isEmpty() && day != null && fits) {
            close();
            decided.now(organisation.getValue(), day, task.getValue().strip());
        }
    }

    private LocalDate last() {
        return today.plusDays(WorkListDesk.MOST_DAYS);
    }
}
