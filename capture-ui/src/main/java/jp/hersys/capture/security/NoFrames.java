package jp.hersys.capture.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/// Vaadin lets its pages be framed by the same site; these must not be framed at all.
@Component
class NoFrames implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> page.getVaadinResponse().setHeader("X-Frame-Options", "DENY"));
    }
}
