package jp.hersys.notifications;

import jp.hersys.codelists.CodeLists;

/// Which specimen the form offers for which method (item 12; code list `specimen-methods`).
final class SpecimenMatrix {

    private SpecimenMatrix() {}

    /// Whether the form offers the pair; a kind of a method follows its block, and of a method that is not on the form
    /// nothing is said against it.
    static boolean offers(CodeLists codes, String specimen, String method) {
        var kindOf = codes.find("test-methods", method).map(code -> code.more("parent_code"));
        var block = kindOf.filter(code -> !code.isEmpty()).orElse(method);
        return codes.find("specimen-methods", specimen + "-" + block)
                .map(pair -> "Y".equals(pair.more("on_form")))
                .orElse(true);
    }
}
