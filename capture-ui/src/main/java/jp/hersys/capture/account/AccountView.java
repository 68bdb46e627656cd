package jp.hersys.capture.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import jp.hersys.accounts.SignInEvent;
import jp.hersys.accounts.SignIns;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.Hint;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;

/// ログインの記録: when and from where the person's account was used or tried. Who sees a sign-in that was not
/// theirs ends it here.
@Route(value = "account", layout = MainLayout.class)
@PermitAll
class AccountView extends Main implements HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 100;
    private static final int SAID_MILLIS = 6_000;

    private final transient SignIns signIns;
    private final transient SignedIn signedIn;
    private final transient Spoken spoken = new Spoken(getLocale());

    AccountView(Register register, SignedIn signedIn) {
        this.signIns = register.signIns();
        this.signedIn = signedIn;
        addClassName("page");
        var who = signedIn.staff().actor();
        var history = signIns.sessions().history(who, SHOWN);
        add(new H1(getTranslation("account.title")), since(history));
        int left = signIns.factors().recoveryCodesLeft(who.login());
        if (signIns.factors().find(who.login()).isPresent()) {
            add(new Paragraph(getTranslation("account.recovery-left", left)));
        }
        add(ending(), new H2(getTranslation("account.history")), grid(history));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("account.title"));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("account");
    }

    /// The sign-in before this one, and what failed between the two.
    private Component since(List<SignInEvent> history) {
        var successes = history.stream()
                .filter(event -> event.outcome().isSuccess())
                .limit(2)
                .toList();
        var card = new Card();
        var before = successes.size() < 2 ? null : successes.get(1);
        long failed = history.stream()
                .filter(event -> before == null || event.at().isAfter(before.at()))
                .filter(event -> !event.outcome().isSuccess())
                .count();
        card.add(new Paragraph(
                before == null
                        ? getTranslation("account.first")
                        : getTranslation(
                                "account.last", spoken.moment(before.at()), before.network(), before.device())));
        if (failed == 0) {
            card.add(new Badge(Tone.GOOD, getTranslation("account.failed.none")));
        } else {
            card.addClassName("card-attention");
            card.add(
                    new Badge(Tone.ATTENTION, getTranslation("account.failed", spoken.number(failed))),
                    new Paragraph(getTranslation("account.failed.what-to-do")));
        }
        return card;
    }

    private Component ending() {
        var end = new Button(getTranslation("account.end-others"), click -> {
            signedIn.goOnUnder(signIns.sessions().endAll(signedIn.staff().actor()));
            Notification.show(getTranslation("account.others-ended"), SAID_MILLIS, Notification.Position.TOP_CENTER);
        });
        return new Div(end, new Hint(getTranslation("account.end-others.what")));
    }

    private Grid<SignInEvent> grid(List<SignInEvent> history) {
        var grid = new Grid<SignInEvent>();
        grid.setItems(history);
        grid.setAllRowsVisible(true);
        grid.addColumn(event -> spoken.moment(event.at()))
                .setHeader(getTranslation("account.at"))
                .setAutoWidth(true);
        grid.addColumn(new ComponentRenderer<>(event -> new Badge(
                        event.outcome().isSuccess() ? Tone.GOOD : Tone.BAD,
                        getTranslation("account.outcome." + event.outcome()))))
                .setHeader(getTranslation("account.outcome"))
                .setAutoWidth(true);
        grid.addColumn(SignInEvent::network)
                .setHeader(getTranslation("account.network"))
                .setAutoWidth(true);
        grid.addColumn(SignInEvent::device)
                .setHeader(getTranslation("account.device"))
                .setAutoWidth(true);
        return grid;
    }
}
