package jp.hersys.capture.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.function.BooleanSupplier;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.register.Actor;

/// The two ways to go on with a list that is held.
final class HeldDecision extends Div {

    private static final long serialVersionUID = 1;

    private final transient Runnable decided;

    HeldDecision(ImportFiles files, Actor actor, Import held, Runnable decided) {
        this.decided = decided;
        addClassName("decision");
        var confirm =
                new BlueButton(getTranslation("import.confirm"), click -> decide(() -> files.confirm(held, actor)));
        var discard = new Button(getTranslation("import.discard"), click -> decide(() -> files.discard(held, actor)));
        add(new Paragraph(getTranslation("import.held.what-to-do")), new Buttons(confirm, discard));
    }

    private void decide(BooleanSupplier decision) {
        if (!decision.getAsBoolean()) {
            Notification.show(getTranslation("import.no-longer-held")).addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
        decided.run();
    }
}
