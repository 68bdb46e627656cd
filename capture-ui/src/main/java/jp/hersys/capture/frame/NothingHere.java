package jp.hersys.capture.frame;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/// There is nothing at this address, or nothing that this person may see: the two are not told apart.
@ParentLayout(MainLayout.class)
@PermitAll
class NothingHere extends Main implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1;

    NothingHere() {
        addClassNames("page", "prose");
        add(
                new H1(getTranslation("nothing-here")),
                new Paragraph(getTranslation("nothing-here.what-to-do")),
                new RouterLink(getTranslation("nothing-here.back"), StartView.class));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
