package jp.hersys.reports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One figure of an edition with its words. Null is "no data" and never becomes 0.
///
/// @param id ascii name, such as `cases.new`; also the key in figures.json
/// @param decimals digits after the point on paper
/// @param value what was counted; it leaves the house only in the internal figures file
/// @param published what may be shown, after suppression; the only value that paper and open data print
/// @param previous what the previous edition published
public record FigureLine(
        String id,
        String labelJa,
        String labelEn,
        String unitJa,
        int decimals,
        String definitionJa,
        String definitionEn,
        @Nullable BigDecimal value,
        @Nullable BigDecimal published,
        @Nullable BigDecimal previous) {}
