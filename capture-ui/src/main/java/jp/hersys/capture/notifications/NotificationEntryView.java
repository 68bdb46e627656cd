package jp.hersys.capture.notifications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.PublicId;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.database.Register;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.Draft;
import jp.hersys.notifications.DraftDesk;
import jp.hersys.register.Duty;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.jspecify.annotations.Nullable;

/// 発生届の入力: a clinic types a notification, or a health centre one that came by fax or telephone. A draft is
/// saved as one types, and goes on at its own address.
@Route(value = "notifications/new", layout = MainLayout.class)
@RolesAllowed(StaffUser.NOTIFICATIONS)
class NotificationEntryView extends Main implements HasUrlParameter<String>, HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;

    private final transient Register register;
    private final transient DraftDesk drafts;
    private final transient SignedIn signedIn;
    private final transient NotificationFormParts parts;
    private final transient NotificationFormWords words;

    NotificationEntryView(Register register, SignedIn signedIn, NotificationFormParts parts, Messages messages) {
        this.register = register;
        this.drafts = register.draftDesk();
        this.signedIn = signedIn;
        this.parts = parts;
        this.words = new NotificationFormWords(parts, messages, getLocale());
        addClassNames("page", "notification-entry");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String address) {
        if (!signedIn.may(Duty.CLERK) || !signedIn.staff().may(DataGroup.NOTIFICATION, Operation.WRITE)) {
            throw new NotFoundException();
        }
        begin(
                address == null || address.isEmpty()
                        ? opened(null, path -> false)
                        : PublicId.read(address)
                                .flatMap(id -> drafts.find(id, signedIn.actor()))
                                .filter(draft -> draft.corrects() == null)
                                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("notify.title"));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("notify", "notify-keys", "keys");
    }

    /// A new form, with what it takes over from the one before.
    private Draft opened(@Nullable Draft before, Predicate<String> takenOver) {
        var answers = new LinkedHashMap<String, String>();
        if (before != null) {
            before.answers().texts().forEach((path, text) -> {
                if (takenOver.test(path)) {
                    answers.put(path, text);
                }
            });
        }
        var begun = Draft.begun(
                signedIn.staff().getUsername(),
                new Answers(answers),
                register.clock().instant(),
                null);
        return before == null ? begun : begun.with(before.institutionId(), before.channel(), begun.answers());
    }

    private static boolean isOfTheDoctor(String path) {
        return path.equals("doctor-name");
    }

    /// Who lives together is where the other is, and answers the same telephone.
    private static boolean isOfTheHousehold(String path) {
        return isOfTheDoctor(path) || path.startsWith("location-") || path.startsWith("address-");
    }

    private void begin(Draft draft) {
        removeAll();
        add(new H1(getTranslation("notify.title")));
        if (draft.revision() == 0) {
            add(new DraftList(drafts, signedIn.actor(), draft.id()));
        }
        add(new NotificationFormPage(register, signedIn.staff(), parts, words, draft, this::done));
    }

    /// The receipt, and what most people do next.
    private void done(NotificationFormReceipt.Filed filed) {
        UI.getCurrent().getPage().getHistory().replaceState(null, "notifications/new");
        removeAll();
        add(
                new H1(getTranslation("notify.done")),
                new NotificationFormReceipt(
                        filed,
                        words,
                        household -> begin(opened(
                                filed.draft(),
                                household
                                        ? NotificationEntryView::isOfTheHousehold
                                        : NotificationEntryView::isOfTheDoctor))));
    }
}
