package jp.hersys.capture.notifications;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import jp.hersys.intake.Finding;
import jp.hersys.intake.Severity;
import jp.hersys.notifications.NotificationRules;

/// A finding that does not refuse: a note, or a question with a field for the reason right there, which settles it.
final class RemarkField extends Div {

    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    RemarkField(Finding finding, String sentence, NotificationFormState state, AnswerField.Typing typing) {
        this.finding = finding;
        addClassName("remark");
        getElement().setAttribute("role", "note");
        add(new Paragraph(sentence));
        var path = NotificationRules.reasonPath(finding);
        if (finding.severity() == Severity.NOTE && state.text(path).isEmpty()) {
            return; // nobody asked for a reason
        }
        var reason = new TextField(getTranslation("notify.reason"));
        AnswerField.follow(reason);
        reason.setHelperText(getTranslation("notify.reason.help"));
        reason.setValue(state.text(path));
        reason.addValueChangeListener(change -> typing.changed(path, change.getValue()));
        add(reason);
    }

    /// Whether it is about the same, settled or not.
    boolean isAbout(Finding other) {
        return finding.code().equals(other.code())
                && Objects.equals(finding.found(), other.found())
                && finding.arguments().equals(other.arguments());
    }
}
