package jp.hersys.capture.episodes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jp.hersys.capture.frame.Card;
import jp.hersys.episodes.Decision;

/// What became of a decision, in one sentence; what was typed for one that somebody else overtook is not lost.
final class Told extends Div {

    private static final long serialVersionUID = 1;

    /// @param done  the sentence when it holds now
    /// @param typed what went with the decision, empty where nothing
    Told(Decision decision, String done, String typed) {
        boolean holds = decision == Decision.DONE;
        addClassNames("card", holds ? "notice" : "card-attention");
        getElement().setAttribute("role", "status");
        add(Card.sentence(holds ? done : getTranslation("care.overtaken")));
        if (!holds && !typed.isEmpty()) {
            var kept = new Paragraph(getTranslation("notification.overtaken.typed", typed));
            kept.addClassName("quoted");
            add(kept);
        }
    }
}
