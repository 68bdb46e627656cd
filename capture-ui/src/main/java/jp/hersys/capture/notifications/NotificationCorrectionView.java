package jp.hersys.capture.notifications;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
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
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.PublicId;
import jp.hersys.capture.frame.Watch;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.database.Register;
import jp.hersys.episodes.CareDesk;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.NotificationDesk;
import jp.hersys.notifications.NotificationLists;
import org.jspecify.annotations.Nullable;

/// 届出の訂正: the form of entry over what is filed. Who else is at the same record is seen; what somebody else changes
/// meanwhile comes in while one types, and nothing of either is lost.
@Route(value = "notifications/correct", layout = MainLayout.class)
@RolesAllowed(StaffUser.NOTIFICATIONS)
class NotificationCorrectionView extends Main implements HasUrlParameter<String>, HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;

    private final transient Register register;
    private final transient NotificationDesk desk;
    private final transient NotificationLists lists;
    private final transient CareDesk care;
    private final transient SignedIn signedIn;
    private final transient Presence presence;
    private final transient NotificationFormWords form;
    private final transient NotificationWords words;
    private final transient Watch watch = new Watch(this, this::look);
    private final Paragraph others = new Paragraph();
    private transient @Nullable NotificationCorrection correction;
    private String mark = "";

    NotificationCorrectionView(
            Register register,
            SignedIn signedIn,
            Presence presence,
            NotificationFormParts parts,
            AreaNames names,
            Messages messages) {
        this.register = register;
        this.desk = register.notificationDesk();
        this.lists = register.notificationLists();
        this.care = register.careDesk();
        this.signedIn = signedIn;
        this.presence = presence;
        this.form = new NotificationFormWords(parts, messages, getLocale());
        this.words = new NotificationWords(parts.form(), names, new Spoken(getLocale()));
        addClassNames("page", "notification-entry");
        others.addClassName("others");
        others.getElement().setAttribute("role", "status");
        others.setVisible(false);
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        open(PublicId.read(address)
                .flatMap(id -> desk.find(id, signedIn.actor()))
                .filter(found -> new Powers(found, signedIn.staff()).corrects())
                .orElseThrow(NotFoundException::new));
    }

    private void open(FiledNotification filed) {
        removeAll();
        var opened =
                new NotificationCorrection(register, signedIn.staff(), form, words, filed, this::leave, this::open);
        correction = opened;
        mark = care.mark(filed.episodeId(), signedIn.actor());
        var back = new RouterLink(
                getTranslation("correction.back"),
                NotificationView.class,
                filed.publicId().toString());
        back.addClassName("back");
        add(back, others, new H1(getTranslation("correction.title", filed.number())), opened);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "page.title",
                correction == null
                        ? ""
                        : getTranslation("correction.title", correction.seen().number()));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("correction", "notify-keys");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        watch.start();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (correction != null) {
            presence.gone(correction.seen().publicId(), this);
        }
    }

    private boolean look() {
        var open = correction;
        if (open == null) {
            return false;
        }
        var staff = signedIn.staff();
        var names = presence.here(open.seen().publicId(), this, staff.getUsername(), staff.name(getLocale()));
        others.setVisible(!names.isEmpty());
        others.setText(getTranslation("notification.others", String.join("、", names)));
        var now = care.mark(open.seen().episodeId(), staff.actor());
        if (!now.equals(mark) || !lists.allHold(List.of(open.seen()), staff.actor())) {
            mark = now;
            desk.find(open.seen().publicId(), staff.actor()).ifPresentOrElse(open::overtaken, this::outOfSight);
        }
        return correction != null;
    }

    /// The right to the record has ended: nothing of it stays on the screen.
    private void outOfSight() {
        correction = null;
        removeAll();
        add(new Card(Card.sentence(getTranslation("notification.out-of-sight"))));
    }

    private void leave(FiledNotification now) {
        UI.getCurrent().navigate(NotificationView.class, now.publicId().toString());
    }
}
