package jp.hersys.capture;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.QueryParameters;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.hersys.capture.frame.PagedList;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/// Screens without a browser, over a register that is empty but for its staff. Doors and jobs rest, so that states stay
/// as they are.
@SpringBootTest(
        classes = {WebApplication.class, WithoutBrowser.OpenedRegister.class},
        properties = {"hersys.routes.enabled=false", "hersys.batch.enabled=false"})
abstract class WithoutBrowser extends SpringBrowserlessTest {

    @Autowired
    protected Register register;

    @Autowired
    private UserDetailsService accounts;

    @TestConfiguration
    static class OpenedRegister {

        @Bean(destroyMethod = "")
        Register register() {
            return RegisterExtension.register();
        }
    }

    // The register must be empty and its staff known before the first view is made.
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        try {
            RegisterExtension.clear();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        Staff.make(register);
        SecurityContextHolder.clearContext();
        super.initVaadinEnvironment();
        UI.getCurrent().getSession().setLocale(Locale.JAPANESE);
    }

    /// Somebody signs in and comes to a place from elsewhere, so that it is made anew.
    protected final void as(String login, String place) {
        as(login, place, Map.of());
    }

    /// With what follows the question mark of the address.
    protected final void as(String login, String place, Map<String, String> parameters) {
        var user = accounts.loadUserByUsername(login);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("help");
        UI.getCurrent().navigate(place, QueryParameters.simple(parameters));
        roundTrip();
    }

    /// A second passes, and the browser asks whether anything is new.
    protected final void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        roundTrip();
    }

    protected final void press(String words) {
        var button = find(Button.class).all().stream()
                .filter(each -> each.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("a button " + words + " was expected among " + buttons()));
        test(button).click();
    }

    protected final List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    protected final String heading() {
        return find(H1.class).single().getText();
    }

    /// The words of all components of a kind that can be seen.
    protected final <T extends Component & HasText> List<String> visible(Class<T> type) {
        return find(type).all().stream()
                .filter(Component::isVisible)
                .map(HasText::getText)
                .toList();
    }

    /// Everything that the place says.
    protected final String text() {
        return find(Main.class).single().getElement().getTextRecursively();
    }

    /// The one list in sight.
    @SuppressWarnings("unchecked")
    protected final <T> PagedList<T> list() {
        return (PagedList<T>) find(PagedList.class).all().stream()
                .filter(Component::isVisible)
                .findFirst()
                .orElseThrow();
    }
}
