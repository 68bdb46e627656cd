package jp.hersys.capture.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.hersys.capture.frame.PublisherPick;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.Trial;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// Takes files from the browser straight into the register, several at once; one that comes alone is followed to its
/// page. Who is not sure has a file tried first.
final class UploadPanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int MOST_FILES = 1_000;
    private static final String RECOGNISE = "auto";

    private final transient ImportFiles files;
    private final transient Actor actor;
    private final transient Runnable received;
    private final PublisherPick publisher;
    private final Select<String> profile = new Select<>();
    private final Checkbox tryFirst = new Checkbox(getTranslation("upload.try"));
    private final FileDrop drop = new FileDrop(this::chosen, getTranslation("upload.drop"));
    private final @Nullable TrialPanel trial;
    // Written by the threads of the uploads, read by that of the browser's next request.
    private final transient List<Id<Import>> arrived = Collections.synchronizedList(new ArrayList<>());

    /// @param reader   tries files and names the ways of reading; null where nothing can
    /// @param received after several files have arrived
    UploadPanel(ImportFiles files, SignedIn signedIn, AreaNames names, @Nullable Trial reader, Runnable received) {
        this.files = files;
        this.actor = signedIn.actor();
        this.received = received;
        this.publisher = new PublisherPick(signedIn.staff().publisher(), names);
        this.trial = reader == null ? null : new TrialPanel(reader, this::takeTried);
        addClassName("upload-panel");
        profile.setLabel(getTranslation("upload.profile"));
        var titles = titles(reader);
        profile.setItems(titles.keySet());
        profile.setItemLabelGenerator(titles::get);
        profile.setValue(RECOGNISE);
        profile.setHelperText(getTranslation("upload.profile.help"));
        tryFirst.setHelperText(getTranslation("upload.try.help"));
        tryFirst.addValueChangeListener(change -> drop.setMaxFiles(change.getValue() ? 1 : MOST_FILES));
        tryFirst.setVisible(trial != null);
        var chooseFirst = new Span(getTranslation("upload.publisher-first"));
        chooseFirst.addClassName("secondary");
        chooseFirst.setVisible(publisher.publisher() == null);
        drop.setVisible(publisher.publisher() != null);
        drop.setMaxFiles(MOST_FILES);
        publisher.addValueChangeListener(change -> {
            drop.setVisible(publisher.publisher() != null);
            chooseFirst.setVisible(publisher.publisher() == null);
        });
        drop.addAllFinishedListener(finished -> goOn());
        var choices = new Div(publisher, profile, tryFirst);
        choices.addClassName("upload-choices");
        add(choices, drop, chooseFirst);
        if (trial != null) {
            add(trial);
        }
    }

    /// The ways to read a file by their titles, after the one that leaves it to the program.
    private Map<String, String> titles(@Nullable Trial reader) {
        var titles = new LinkedHashMap<String, String>();
        titles.put(RECOGNISE, getTranslation("upload.profile.auto"));
        if (reader != null) {
            reader.kinds(getLocale()).forEach(kind -> titles.put(kind.name(), kind.title()));
        }
        return titles;
    }

    private FileDrop.@Nullable Taking chosen(UploadEvent event) {
        var whose = publisher.publisher();
        if (whose == null) {
            return null;
        }
        var as =
                new Trial.Attempt(whose, RECOGNISE.equals(profile.getValue()) ? null : profile.getValue(), getLocale());
        var tried = tryFirst.getValue() ? trial : null;
        return tried == null ? (name, bytes) -> take(name, bytes, as) : (name, bytes) -> tried.read(name, bytes, as);
    }

    private void take(String name, InputStream bytes, Trial.Attempt as) throws IOException {
        var order = new ImportFiles.Order(name, as.publisher(), as.profile(), null, false);
        try {
            arrived.add(files.receive(order, bytes, actor));
        } catch (java.io.UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void takeTried(String name, InputStream bytes, Trial.Attempt as) throws IOException {
        take(name, bytes, as);
        goOn();
    }

    private void goOn() {
        if (trial != null && tryFirst.getValue()) {
            drop.clearFileList();
            trial.show();
        }
        var all = List.copyOf(arrived);
        arrived.clear();
        if (all.size() == 1) {
            files.find(all.getFirst(), actor)
                    .ifPresent(file -> UI.getCurrent()
                            .navigate(ImportView.class, file.publicId().toString()));
        } else if (!all.isEmpty()) {
            received.run();
        }
    }
}
