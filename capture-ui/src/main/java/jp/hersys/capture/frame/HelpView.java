package jp.hersys.capture.frame;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/// How the work goes, on one page.
@Route(value = "help", layout = MainLayout.class)
@PermitAll
class HelpView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final List<String> TOPICS = List.of("take-in", "refused", "held", "publish", "runs", "keys");

    HelpView() {
        addClassNames("page", "prose");
        add(new H1(getTranslation("help.title")));
        for (var topic : TOPICS) {
            add(new H2(getTranslation("help." + topic)), new Paragraph(getTranslation("help." + topic + ".text")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("help.title"));
    }
}
