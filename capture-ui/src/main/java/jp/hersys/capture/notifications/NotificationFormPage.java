package jp.hersys.capture.notifications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.hersys.calendar.Jst;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.database.Register;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.Draft;
import jp.hersys.notifications.DraftDesk;
import jp.hersys.notifications.FormSwitches;
import jp.hersys.notifications.NotificationIntake;
import jp.hersys.notifications.Receipt;
import jp.hersys.notifications.Submission;
import jp.hersys.organisations.Organisation;

/// One form while it is typed: for whom, which version, the fields, what is found, how the draft stands, and the one
/// button that submits it.
final class NotificationFormPage extends Div {

    private static final long serialVersionUID = 1;

    private final transient NotificationIntake intake;
    private final transient StaffUser staff;
    private final transient NotificationFormWords words;
    private final transient NotificationFormState state;
    private final transient Consumer<NotificationFormReceipt.Filed> filed;
    private final NotificationFormSender sender;
    private final NotificationFormPanel panel;
    private final DraftSaving saving;
    private final Paragraph version = new Paragraph();
    private final Div overtaken = new Div();
    private boolean newerElsewhere;
    private final NotificationFormFindings findings = new NotificationFormFindings();
    private final Button submit = new Button(getTranslation("notify.submit"), click -> submit());

    NotificationFormPage(
            Register register,
            StaffUser staff,
            NotificationFormParts parts,
            NotificationFormWords words,
            Draft draft,
            Consumer<NotificationFormReceipt.Filed> filed) {
        this.intake = register.notificationIntake();
        this.staff = staff;
        this.words = words;
        this.filed = filed;
        var desk = register.draftDesk();
        var institutions = desk.institutions(staff.actor());
        this.sender = new NotificationFormSender(institutions, isHealthCentre(), words, this::senderChanged);
        sender.choose(draft.institutionId(), draft.channel());
        this.state = new NotificationFormState(
                parts,
                switches(desk, institutions),
                () -> Jst.today(register.clock()),
                municipality -> institutions.stream()
                        .findFirst()
                        .map(one -> desk.otherHealthCentre(municipality, one, staff.actor()))
                        .orElse(""),
                draft.revision() == 0 ? given(draft.answers(), Jst.today(register.clock())) : draft.answers());
        this.saving = new DraftSaving(desk, staff.actor(), draft);
        this.panel = new NotificationFormPanel(parts, state, words, this::changed);
        addClassName("notification-form");
        version.addClassName("form-version");
        overtaken.addClassNames("card", "card-attention");
        overtaken.setVisible(false);
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClassName("submit");
        submit.setDisableOnClick(true);
        var end = new Div(submit, saving);
        end.addClassName("form-end");
        add(version, overtaken, findings, sender, panel, end);
        sayVersion();
        panel.begin();
    }

    private boolean isHealthCentre() {
        return staff.organisation().filter(Organisation::isHealthCentre).isPresent();
    }

    /// All institutions of a health centre lie in its own prefecture.
    private FormSwitches switches(DraftDesk desk, List<Organisation> institutions) {
        return institutions.stream()
                .findFirst()
                .map(institution -> desk.switches(institution, staff.actor()))
                .orElse(FormSwitches.NONE);
    }

    /// What a new form knows by itself: the day, the institution, and the physician where that is who types.
    private Answers given(Answers before, LocalDate today) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("reported-on", today.toString());
        sender.institution().map(NotificationFormSender::answers).ifPresent(texts::putAll);
        if (!isHealthCentre()) {
            texts.put("doctor-name", staff.name(Locale.JAPANESE));
        }
        texts.putAll(before.texts());
        return new Answers(texts);
    }

    private void senderChanged() {
        sender.institution().map(NotificationFormSender::answers).ifPresent(panel::bring);
        changed();
    }

    private Draft shown() {
        return saving.draft()
                .with(sender.institution().map(Organisation::id).orElse(null), sender.channel(), state.answers());
    }

    private void changed() {
        boolean first = saving.draft().revision() == 0;
        save();
        if (first) {
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, "notifications/new/" + saving.draft().id());
        }
        sayVersion();
        if (findings.isVisible()) {
            findings.tell(state.found(), panel::sentence, panel::begin);
        }
    }

    /// Saves the draft; where another page was faster, this one says so and keeps what is typed in sight.
    private void save() {
        var newer = saving.save(shown());
        if (saving.isOvertaken() && !overtaken.isVisible()) {
            newerElsewhere = newer.isPresent();
            overtaken.add(new Paragraph(newer.map(draft -> getTranslation(
                            "notify.overtaken", draft.login(), new Spoken(getLocale()).moment(draft.savedAt())))
                    .orElseGet(() -> getTranslation("notify.overtaken.gone"))));
            newer.ifPresent(draft -> overtaken.add(new Button(
                    getTranslation("notify.overtaken.open"),
                    click -> UI.getCurrent().getPage().reload())));
            overtaken.setVisible(true);
        }
    }

    private void sayVersion() {
        var notification = state.notification();
        var kept = state.kept().stream()
                .map(path -> words.parts().form().label(path, getLocale()))
                .collect(Collectors.joining(getTranslation("notify.between")));
        var name = getTranslation("notify.version", notification.formVersion().code(), words.version(notification));
        version.setText(kept.isEmpty() ? name : name + " " + getTranslation("notify.kept", kept));
    }

    private void submit() {
        submit.setEnabled(true);
        var institution = sender.institution();
        if (institution.isEmpty()) {
            sender.tellMissing();
            return;
        }
        if (saving.draft().revision() > 0) {
            save();
        }
        if (newerElsewhere) {
            overtaken.scrollIntoView();
            return;
        }
        var draft = shown();
        var submission = new Submission(draft.id(), institution.get().id(), draft.channel(), draft.answers(), null);
        switch (intake.accept(List.of(submission), staff.actor()).getFirst()) {
            case Receipt.Taken taken -> filed.accept(new NotificationFormReceipt.Filed(draft, taken));
            case Receipt.NotTaken refused -> {
                state.visitAll(refused.findings());
                panel.tell();
                findings.tell(state.found(), panel::sentence, panel::begin);
                findings.scrollIntoView();
                panel.begin(refused.findings().getFirst().field());
            }
        }
    }
}
