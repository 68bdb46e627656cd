package jp.hersys.capture.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import jp.hersys.audit.NotAllowed;
import jp.hersys.readings.TooManyReads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The one place where a fault behind a button becomes a sentence; the person can go on.
@Component
class UnexpectedErrors implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    private static final int SHOWN_MILLIS = (int) Duration.ofSeconds(12).toMillis();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(this::tell));
    }

    private void tell(ErrorEvent fault) {
        if (fault.getThrowable() instanceof TooManyReads && UI.getCurrent() != null) {
            UI.getCurrent().navigate("reading-pause");
            return;
        }
        boolean notAllowed = fault.getThrowable() instanceof NotAllowed;
        if (!notAllowed) {
            LOG.error("A screen failed; the person was told and the register is as before.", fault.getThrowable());
        }
        var ui = UI.getCurrent();
        if (ui != null) {
            var words = ui.getTranslation(notAllowed ? "fault.not-allowed" : "fault.unexpected");
            Notification.show(words, SHOWN_MILLIS, Notification.Position.TOP_CENTER)
                    .addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
    }
}
