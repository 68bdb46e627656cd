package jp.hersys.editions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// A published set of figures (公表).
///
/// @param id            its key
/// @param publicId      what stands in addresses
/// @param publisherCode who publishes
/// @param day           day of which it speaks
/// @param revision      第N報 of that day, from 1
/// @param knownAt       all that was recorded up to this moment is counted, nothing later
/// @param previousId    edition that this one is compared with; null for the first
/// @param paperSettings how its papers look
/// @param openedAt      when known-at was fixed
/// @param publishedAt   when it was closed and may be handed out; null while it is being made
/// @param received      distinct row identities known at known-at; null until counted
/// @param counted       cases counted; null until counted
public record Edition(
        Id<Edition> id,
        UUID publicId,
        LocalGovernmentCode publisherCode,
        LocalDate day,
        int revision,
        Instant knownAt,
        @Nullable Id<Edition> previousId,
        PaperSettings paperSettings,
        Instant openedAt,
        @Nullable Instant publishedAt,
        @Nullable Long received,
        @Nullable Long counted) {}
