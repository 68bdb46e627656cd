package jp.hersys.capture.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import jp.hersys.capture.frame.PublisherPick;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// Takes a file from the browser straight into the register, and then goes to where its progress is seen.
final class UploadPanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int LARGEST_FILE = 300 * 1024 * 1024;
    private static final String RECOGNISE = "auto";

    private final transient ImportFiles files;
    private final transient Actor actor;
    private final PublisherPick publisher;
    private final Select<String> profile = new Select<>();
    private final Upload upload = new Upload();
    // Written by the thread of the upload, read by that of the browser's next request.
    private transient volatile @Nullable Id<Import> received;

    UploadPanel(ImportFiles files, SignedIn signedIn, AreaNames names) {
        this.files = files;
        this.actor = signedIn.actor();
        this.publisher = new PublisherPick(signedIn.staff().publisher(), names);
        addClassName("upload-panel");
        profile.setLabel(getTranslation("upload.profile"));
        profile.setItems(List.of(RECOGNISE, "patients"));
        profile.setItemLabelGenerator(name -> getTranslation("upload.profile." + name));
        profile.setValue(RECOGNISE);
        profile.setHelperText(getTranslation("upload.profile.help"));
        var chooseFirst = hint(getTranslation("upload.publisher-first"));
        chooseFirst.setVisible(publisher.publisher() == null);
        publisher.addValueChangeListener(change -> {
            upload.setVisible(publisher.publisher() != null);
            chooseFirst.setVisible(publisher.publisher() == null);
        });
        var choices = new Div(publisher, profile);
        choices.addClassName("upload-choices");
        setUpUpload();
        add(choices, upload, chooseFirst);
    }

    private void setUpUpload() {
        // Raw, because a multipart body would lie on the disk as a whole before its first byte arrives here.
        upload.setUploadHandler(this::receive);
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setAcceptedFileExtensions(".csv", ".json", ".txt");
        upload.setI18n(new UploadTexts(this::getTranslation));
        var choose = new Button(getTranslation("upload.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(
                new Div(new Paragraph(getTranslation("upload.drop")), hint(getTranslation("upload.drop.what"))));
        upload.setVisible(publisher.publisher() != null);
        upload.addFileRejectedListener(rejected -> com.vaadin.flow.component.notification.Notification.show(
                        rejected.getFileName() + ": " + rejected.getErrorMessage())
                .addThemeVariants(com.vaadin.flow.component.notification.NotificationVariant.LUMO_ERROR));
        upload.getElement().addEventListener("upload-success", finished -> goToReceived());
    }

    private static Span hint(String words) {
        var hint = new Span(words);
        hint.addClassName("secondary");
        return hint;
    }

    private void receive(UploadEvent event) throws IOException {
        var chosen = chosen(event);
        if (chosen.publisher() == null) {
            event.reject();
            return;
        }
        var order = new ImportFiles.Order(event.getFileName(), chosen.publisher(), chosen.profile(), null, false);
        try (var bytes = new Bounded(event.getInputStream(), LARGEST_FILE)) {
            received = files.receive(order, bytes, actor);
        } catch (java.io.UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /// What was chosen when the upload began.
    private record Chosen(
            @Nullable LocalGovernmentCode publisher,
            @Nullable String profile) {}

    // The upload has a thread of its own; the fields belong to the session and are read under its lock.
    private Chosen chosen(UploadEvent event) {
        event.getSession().lock();
        try {
            return new Chosen(publisher.publisher(), RECOGNISE.equals(profile.getValue()) ? null : profile.getValue());
        } finally {
            event.getSession().unlock();
        }
    }

    private void goToReceived() {
        var id = received;
        if (id != null) {
            received = null;
            files.find(id, actor)
                    .ifPresent(file -> UI.getCurrent()
                            .navigate(ImportView.class, file.publicId().toString()));
        }
    }
}
