package jp.hersys.capture.security;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jp.hersys.capture.language.LanguageSwitch;
import jp.hersys.database.Register;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;

/// Where one logs in.
@Route("login")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final Actor DOOR = new Actor.Job("login", LocalGovernmentCode.NATION);

    private final LoginForm form = new LoginForm();

    LoginView(Register register) {
        addClassName("login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        var card =
                new Div(new H1(getTranslation("system.name")), new Paragraph(getTranslation("system.long-name")), form);
        card.addClassName("login-card");
        var hint = new Paragraph(getTranslation("login.hint"));
        hint.addClassName("secondary");
        card.add(hint);
        if (register.accountDesk().present(DOOR).demo()) {
            var demo = new Paragraph(getTranslation("login.demo"));
            demo.addClassName("login-demo");
            card.addComponentAtIndex(card.indexOf(form), demo);
        }
        add(new LanguageSwitch(), card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var why = event.getLocation().getQueryParameters();
        why.getSingleParameter("wait")
                .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                .ifPresent(seconds -> tell("login.wait", getTranslation("sign-in.wait", Integer.parseInt(seconds))));
        if (why.getParameters().containsKey("busy")) {
            tell("login.busy", getTranslation("login.busy.what-to-do"));
        } else if (why.getParameters().containsKey("ended")) {
            tell("login.ended", getTranslation("login.ended.what-to-do"));
        } else if (why.getParameters().containsKey("error")) {
            form.setError(true);
        }
    }

    private void tell(String title, String sentence) {
        var texts = texts();
        texts.getErrorMessage().setTitle(getTranslation(title));
        texts.getErrorMessage().setMessage(sentence);
        form.setI18n(texts);
        form.setError(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("login.title"));
    }

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        var fields = texts.getForm();
        fields.setTitle(getTranslation("login.title"));
        fields.setUsername(getTranslation("login.name"));
        fields.setPassword(getTranslation("login.password"));
        fields.setSubmit(getTranslation("login.submit"));
        var error = texts.getErrorMessage();
        error.setTitle(getTranslation("login.failed"));
        error.setMessage(getTranslation("login.failed.what-to-do"));
        error.setUsername(getTranslation("login.name.missing"));
        error.setPassword(getTranslation("login.password.missing"));
        return texts;
    }
}
