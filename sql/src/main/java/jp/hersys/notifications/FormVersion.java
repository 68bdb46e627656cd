package jp.hersys.notifications;

import java.util.Arrays;
import java.util.Optional;

/// A version of the form (様式の版). Its name and its days are in the code list `form-versions`, its items in
/// `items.csv`.
public enum FormVersion {
    /// The first form, from February 2020.
    V1("V1"),
    /// From 2021-02-10: furigana, oxygen saturation, vaccination, risk factors.
    V2("V2"),
    /// From 2021-11-29: a third dose.
    V2B("V2b"),
    /// From 2022-06-30: simplified.
    V3("V3"),
    /// From 2022-08-04, beside V3: for persons at low risk, where the prefecture offers it.
    V4("V4"),
    /// From 2022-09-26, earlier where the prefecture began earlier: only four categories are notified.
    V5("V5");

    private final String code;

    FormVersion(String code) {
        this.code = code;
    }

    /// Its code in the list `form-versions` and in the register.
    public String code() {
        return code;
    }

    /// The version of this code.
    public static Optional<FormVersion> withCode(String code) {
        return Arrays.stream(values())
                .filter(version -> version.code.equals(code))
                .findFirst();
    }
}
