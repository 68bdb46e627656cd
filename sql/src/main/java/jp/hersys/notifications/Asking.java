package jp.hersys.notifications;

import java.util.Arrays;

/// Whether a version of the form asks for an item.
public enum Asking {
    /// It must be answered.
    REQUIRED("R", true, false),
    /// It may be answered.
    OPTIONAL("O", false, false),
    /// It must be answered when the item's condition holds, and is not asked otherwise.
    REQUIRED_WHEN("CR", true, true),
    /// It may be answered when the item's condition holds, and is not asked otherwise.
    OPTIONAL_WHEN("CO", false, true),
    /// The form does not have it.
    ABSENT("-", false, false);

    private final String sign;
    private final boolean required;
    private final boolean conditional;

    Asking(String sign, boolean required, boolean conditional) {
        this.sign = sign;
        this.required = required;
        this.conditional = conditional;
    }

    /// Whether it must be answered if it is asked.
    public boolean isRequired() {
        return required;
    }

    /// Whether it is asked only when the item's condition holds.
    public boolean isConditional() {
        return conditional;
    }

    static Asking withSign(String sign) {
        return Arrays.stream(values())
                .filter(asking -> asking.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sign for asking: " + sign));
    }
}
