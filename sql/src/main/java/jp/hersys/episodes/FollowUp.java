package jp.hersys.episodes;

import java.time.Instant;
import java.time.LocalDate;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Id;

/// That a contractor or a registration centre has an episode on its work list (担当一覧).
///
/// @param organisation whose list
/// @param since        from when, by the database clock
/// @param until        last day in Japan on which it is there
/// @param setBy        label of who put it there
/// @param task         what is asked of the organisation, empty where nobody said
public record FollowUp(
        Id<FollowUp> id,
        Id<Organisation> organisation,
        String name,
        Instant since,
        LocalDate until,
        String setBy,
        String task) {}
