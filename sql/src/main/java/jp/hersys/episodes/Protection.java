package jp.hersys.episodes;

import java.time.Instant;
import java.util.List;
import jp.hersys.register.Id;

/// Whereabouts of a person that named staff alone may see (DV等支援措置 and the like).
///
/// @param since   from when, by the database clock
/// @param reason  code of the list `protection-reasons`
/// @param readers log-ins of those who may see all the same, with blanks between them
/// @param setBy   label of who set it
public record Protection(Id<Protection> id, Instant since, String reason, String readers, String setBy) {

    /// Log-ins of those who may see all the same.
    public List<String> logins() {
        return readers.isEmpty() ? List.of() : List.of(readers.split(" ", -1));
    }

    /// Whether this log-in may see all the same.
    public boolean names(String login) {
        return logins().contains(login);
    }
}
