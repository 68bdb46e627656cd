package jp.hersys.capture.notifications;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.hersys.capture.episodes.CareReader;
import jp.hersys.capture.episodes.CareSection;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.PublicId;
import jp.hersys.capture.frame.Pulses;
import jp.hersys.capture.frame.Watch;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.persons.PersonPanel;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.Form;
import jp.hersys.notifications.NotificationDesk;
import jp.hersys.notifications.NotificationLists;
import org.jspecify.annotations.Nullable;

/// One notification: what it tells, what is to be done next, who else reads it now, and all that became
/// of it.
@Route(value = "notifications", layout = MainLayout.class)
@RolesAllowed("NOTIFICATIONS")
class NotificationView extends Main implements HasUrlParameter<String>, HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;

    private final transient Register register;
    private final transient NotificationDesk desk;
    private final transient NotificationLists lists;
    private final transient SignedIn signedIn;
    private final transient Presence presence;
    private final transient Pulses pulses;
    private final transient NotificationWords words;
    private final transient Watch watch = new Watch(this, this::look);
    private final Paragraph others = new Paragraph();
    private final Div news = new Div();
    private final Div record = new Div();
    private final ConfirmedNotice notice;
    private final PersonPanel person;
    private @Nullable UUID publicId;
    private String pulse = "";
    private transient @Nullable FiledNotification shown;

    NotificationView(Register register, SignedIn signedIn, AreaNames names, Presence presence, Pulses pulses) {
        this.register = register;
        this.desk = register.notificationDesk();
        this.lists = register.notificationLists();
        this.signedIn = signedIn;
        this.presence = presence;
        this.pulses = pulses;
        this.words = new NotificationWords(Form.shipped(), names, new Spoken(getLocale()));
        this.notice = new ConfirmedNotice(desk, signedIn.actor(), words.spoken(), this::readAgain);
        this.person = new PersonPanel(register, signedIn, names);
        addClassNames("page", "notification-page");
        others.addClassName("others");
        others.getElement().setAttribute("role", "status");
        others.setVisible(false);
        news.getElement().setAttribute("aria-live", "polite");
        var back = new RouterLink(getTranslation("notifications.back"), NotificationsView.class);
        back.addClassName("back");
        add(back, others, notice, news, record);
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        var found = PublicId.read(address)
                .flatMap(id -> desk.find(id, signedIn.actor()))
                .orElseThrow(NotFoundException::new);
        publicId = found.publicId();
        news.removeAll();
        show(found);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", shown == null ? "" : getTranslation("notification.name", shown.number()));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("notification", "merge", "care", "protection", "notifications");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        watch.start();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (publicId != null) {
            presence.gone(publicId, this);
        }
    }

    private boolean look() {
        var staff = signedIn.staff();
        var seen = shown;
        if (publicId == null || seen == null) {
            return false;
        }
        var names = presence.here(publicId, this, staff.getUsername(), staff.name(getLocale()));
        others.setVisible(!names.isEmpty());
        others.setText(getTranslation("notification.others", String.join("、", names)));
        // of its own records the organisation's pulse tells, for all pages together
        var mark = seen.isOf(staff.actor()) ? pulses.of(staff.actor()).mark() : "";
        if (!mark.equals(pulse) || mark.isEmpty()) {
            pulse = mark;
            if (!lists.allHold(List.of(seen), staff.actor())) {
                readAgain();
            }
        }
        return true;
    }

    /// Shows it as it is now; what somebody else changed meanwhile is told.
    private void readAgain() {
        var seen = shown;
        if (seen == null) {
            return;
        }
        desk.find(seen.publicId(), signedIn.actor())
                .ifPresentOrElse(
                        now -> {
                            show(now);
                            if (!now.recordedBy().equals(signedIn.actor().label())) {
                                tell(new OvertakenNews(seen, now, words, "", () -> {}));
                            }
                        },
                        this::outOfSight);
        MainLayout.around(this).ifPresent(MainLayout::refresh);
    }

    /// Who has the care, who else sees it, or what is hidden has changed.
    private void careChanged(@Nullable Div what) {
        var seen = shown;
        if (seen == null) {
            return;
        }
        desk.find(seen.publicId(), signedIn.actor()).ifPresentOrElse(this::show, this::outOfSight);
        if (what != null && shown != null) {
            tell(what);
        }
    }

    /// A relation or an emergency has ended: nothing of the record stays on the screen.
    private void outOfSight() {
        shown = null;
        others.setVisible(false);
        notice.setVisible(false);
        record.removeAll();
        tell(new Card(Card.sentence(getTranslation("notification.out-of-sight"))));
    }

    private void tell(Div what) {
        news.removeAll();
        news.add(what);
    }

    private void show(FiledNotification filed) {
        // one transaction, which the desks join: one for each of them would cost more than what they read
        register.access().write(signedIn.actor(), () -> {
            showAll(filed);
            return filed;
        });
    }

    private void showAll(FiledNotification filed) {
        if (filed.hidden()) {
            news.removeAll(); // what was told of it before may say what is hidden now
        }
        shown = filed;
        record.removeAll();
        var history = desk.history(filed, signedIn.actor());
        var title =
                new Div(new H1(getTranslation("notification.name", filed.number())), words.state(filed.stateCode()));
        title.addClassName("title-line");
        var care = new CareSection(filed, careReader(), this::careChanged);
        record.add(
                PrintedCode.of(filed.publicId()),
                title,
                facts(filed),
                person.of(filed),
                new NextStep(filed, signedIn.staff(), desk, notice, words, this::settled),
                new MergePanel(filed, register.mergeDesk(), signedIn.staff(), words, this::settled),
                new PrintLink(filed),
                care,
                new NotificationFacts(filed, words));
        var past = new Div(new H2(getTranslation("notification.history")), new NotificationHistory(history, words));
        past.addClassName("history");
        record.add(past);
    }

    private CareReader careReader() {
        return new CareReader(
                register, signedIn.staff(), words.names(), words.form().codes(), words.spoken());
    }

    private void settled(FiledNotification now, @Nullable Div what) {
        news.removeAll();
        show(now);
        if (what != null) {
            news.add(what);
        }
        MainLayout.around(this).ifPresent(MainLayout::refresh);
    }

    private Facts facts(FiledNotification filed) {
        return new Facts()
                .fact(getTranslation("notification.institution"), filed.institutionName())
                .fact(getTranslation("notification.submitted"), words.spoken().moment(filed.submittedAt()))
                .fact(getTranslation("notification.channel"), words.label("submission-channels", filed.channelCode()))
                .fact(getTranslation("notification.submitted-by"), Spoken.who(filed.submittedBy()))
                .fact(getTranslation("notification.residence"), words.residence(filed, this))
                .fact(getTranslation("notification.form"), words.label("form-versions", filed.formVersion()));
    }
}
