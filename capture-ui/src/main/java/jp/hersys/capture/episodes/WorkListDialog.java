package jp.hersys.capture.episodes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.language.CalendarTexts;
import jp.hersys.capture.language.Spoken;
import jp.hersys.episodes.WorkListDesk;
import jp.hersys.organisations.Organisation;

/// Asks on whose work list episodes are put, until when, and what is asked of that organisation. Stays open until
/// it is done, so that nothing typed is lost.
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
        /// @return what is in the way; empty when it is done
        Optional<String> now(Organisation organisation, LocalDate until, String task);
    }

    private final transient Spoken spoken = new Spoken(getLocale());
    private final transient Supplier<LocalDate> today;
    private final ComboBox<Organisation> organisation = new ComboBox<>();
    private final DatePicker until = new DatePicker();
    private final TextArea task = new TextArea();
    private final Paragraph inTheWay = new Paragraph();

    /// @param organisations to choose from
    /// @param today         in Japan, by the clock by which lists end; asked again when it is sent
    /// @param episodes      how many are put there
    WorkListDialog(List<Organisation> organisations, Supplier<LocalDate> today, int episodes, Decided decided) {
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
        var begun = today.get();
        bounds(begun);
        until.setRequiredIndicatorVisible(true);
        until.setManualValidation(true);
        until.setValue(begun.plusDays(DAYS));
        task.setLabel(getTranslation("work-list.task"));
        task.setHelperText(getTranslation("work-list.task.help"));
        task.setMaxLength(LONGEST);
        task.setMinRows(2);
        task.setWidthFull();
        inTheWay.addClassName("card-sentence");
        inTheWay.getElement().setAttribute("role", "alert");
        inTheWay.setVisible(false);
        add(organisation, until, task, inTheWay);
    }

    private void bounds(LocalDate first) {
        until.setMin(first);
        until.setMax(last(first));
    }

    private void decide(Decided decided) {
        var first = today.get();
        bounds(first);
        var day = until.getValue();
        organisation.setErrorMessage(getTranslation("work-list.organisation.missing"));
        organisation.setInvalid(organisation.isEmpty());
        boolean fits = day != null && !day.isBefore(first) && !day.isAfter(last(first));
        until.setErrorMessage(getTranslation("work-list.until.wrong", spoken.day(first), spoken.day(last(first))));
        until.setInvalid(!fits);
        if (!organisation.isEmpty() && day != null && fits) {
            var reason =
                    decided.now(organisation.getValue(), day, task.getValue().strip());
            inTheWay.setText(reason.orElse(""));
            inTheWay.setVisible(reason.isPresent());
            if (reason.isEmpty()) {
                close();
            }
        }
    }

    private static LocalDate last(LocalDate first) {
        return first.plusDays(WorkListDesk.MOST_DAYS);
    }
}
