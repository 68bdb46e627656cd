package jp.hersys.notifications;

import java.util.List;
import java.util.UUID;
import jp.hersys.intake.Finding;

/// What the door answers to one notification.
public sealed interface Receipt {

    /// It is in the register.
    ///
    /// @param publicId what stands in its address
    /// @param number   届出番号
    /// @param repeated whether it was there already: somebody clicked twice
    /// @param notes    what a person should know all the same
    record Taken(UUID publicId, String number, boolean repeated, List<Finding> notes) implements Receipt {}

    /// It is not: a finding refuses it, or asks for a reason. Nothing was written.
    record NotTaken(List<Finding> findings) implements Receipt {}
}
