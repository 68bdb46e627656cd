package jp.hersys.capture.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.io.UncheckedIOException;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// Refused rows in three steps on one page: fetch them, repair them, drop them here again.
final class RepairPanel extends Div {

    private static final long serialVersionUID = 1;

    // Written by the thread of the upload, read by that of the browser's next request.
    private transient volatile @Nullable Id<Import> received;

    RepairPanel(ImportFiles files, Actor actor, Import file) {
        addClassName("repair");
        var drop = new FileDrop(
                event -> (name, bytes) -> {
                    var order = new ImportFiles.Order(name, file.publisherCode(), null, null, false);
                    try {
                        received = files.receive(order, bytes, actor);
                    } catch (UncheckedIOException broken) {
                        throw broken.getCause();
                    }
                },
                getTranslation("repair.drop"));
        drop.setMaxFiles(1);
        drop.addAllFinishedListener(finished -> {
            var id = received;
            if (id != null) {
                received = null;
                files.find(id, actor)
                        .ifPresent(repaired -> UI.getCurrent()
                                .navigate(ImportView.class, repaired.publicId().toString()));
            }
        });
        var steps = new OrderedList(
                new ListItem(Downloads.refused(file)), new ListItem(getTranslation("repair.mend")), new ListItem(drop));
        add(new H2(getTranslation("repair.title")), steps);
    }
}
