package jp.hersys.capture.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where files are dropped or chosen, with a bar and the time left for each. They arrive as raw bodies: nothing of them
/// lies on the disk or in the heap on the way.
final class FileDrop extends Upload {

    private static final long serialVersionUID = 1;
    private static final int LARGEST_FILE = 300 * 1024 * 1024;

    /// Takes the bytes of a file, in the thread of its upload.
    @FunctionalInterface
    interface Taking {

        void take(String name, InputStream bytes) throws IOException;
    }

    /// @param taking what is to be done with a file, asked under the lock of the session; null to refuse it
    FileDrop(Function<UploadEvent, @Nullable Taking> taking, String drop) {
        setUploadHandler(event -> receive(event, taking));
        setUploadFormat(UploadFormat.RAW);
        setMaxFileSize(LARGEST_FILE);
        setAcceptedFileExtensions(".csv", ".json", ".txt", ".tsv", ".xlsx");
        setI18n(new UploadTexts(this::getTranslation));
        var choose = new Button(getTranslation("upload.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setUploadButton(choose);
        var what = new Span(getTranslation("upload.drop.what"));
        what.addClassName("secondary");
        setDropLabel(new Div(new Paragraph(drop), what));
        addFileRejectedListener(
                rejected -> Notification.show(rejected.getFileName() + ": " + rejected.getErrorMessage())
                        .addThemeVariants(NotificationVariant.LUMO_ERROR));
    }

    // The upload has a thread of its own; what was chosen belongs to the session and is read under its lock.
    private static void receive(UploadEvent event, Function<UploadEvent, @Nullable Taking> taking) throws IOException {
        Taking chosen;
        event.getSession().lock();
        try {
            chosen = taking.apply(event);
        } finally {
            event.getSession().unlock();
        }
        if (chosen == null) {
            event.reject();
            return;
        }
        try (var bytes = new Bounded(event.getInputStream(), LARGEST_FILE)) {
            chosen.take(event.getFileName(), bytes);
        }
    }
}
