package jp.hersys.capture.frame;

import com.vaadin.flow.component.html.Span;

/// A state as sign, word and colour, of which any one alone suffices.
public final class Badge extends Span {

    private static final long serialVersionUID = 1;

    /// How a state feels.
    public enum Tone {
        /// It is done.
        GOOD("✓"),
        /// It goes on by itself.
        RUNNING("…"),
        /// A person should look.
        ATTENTION("!"),
        /// It did not succeed.
        BAD("✕");

        private final String sign;

        Tone(String sign) {
            this.sign = sign;
        }

        /// The sign.
        public String sign() {
            return sign;
        }

        /// The word of it in a style sheet.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A badge with this word.
    public Badge(Tone tone, String word) {
        addClassNames("badge", "badge-" + tone.word());
        var sign = new Span(tone.sign);
        sign.getElement().setAttribute("aria-hidden", "true");
        add(sign, new Span(word));
    }
}
