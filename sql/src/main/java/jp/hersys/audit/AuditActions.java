package jp.hersys.audit;

import java.util.Map;
import java.util.stream.Collectors;
import jp.hersys.codelists.Code;
import jp.hersys.codelists.CodeLists;

/// Every deed that the audit names, with its purpose and the article of law on which it rests: code list
/// `audit-actions`.
public final class AuditActions {

    private static final Map<String, Ground> SHIPPED = CodeLists.shipped().codes("audit-actions").stream()
            .collect(Collectors.toUnmodifiableMap(
                    Code::code, code -> new Ground(code.more("purpose"), code.more("article"))));

    private AuditActions() {}

    /// Why a deed is done.
    ///
    /// @param purpose code of the list `audit-purposes`
    /// @param article code of the list `legal-articles`, empty where no article is stated
    public record Ground(String purpose, String article) {}

    /// The ground of a deed.
    ///
    /// @throws IllegalArgumentException when the deed is not listed: nothing is done without a purpose
    public static Ground groundOf(String action) {
        var ground = SHIPPED.get(action);
        if (ground == null) {
            throw new IllegalArgumentException("The deed " + action
                    + " was expected in the code list audit-actions with its purpose, but is not listed there.");
        }
        return ground;
    }
}
