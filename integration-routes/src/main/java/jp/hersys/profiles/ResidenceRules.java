package jp.hersys.profiles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// Where a case lives, from a row's code and its residence: some prefectures write the municipality of residence into
/// the code column (Niigata), the others their own code.
final class ResidenceRules {

    private static final int MOST_REMEMBERED = 4_096;

    private final Residences residences;
    private final Columns columns;
    private final LocalGovernmentCode publisher;
    private final Areas areas;
    private final Map<String, Map<String, Optional<String>>> remembered = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    ResidenceRules(Profile.ResidenceWords words, Columns columns, LocalGovernmentCode publisher, Areas areas) {
        this.residences = new Residences(areas, publisher, words);
        this.columns = columns;
        this.publisher = publisher;
        this.areas = areas;
    }

    /// The area of residence, null where it is not public or not known; in the latter case a note is added.
    @Nullable
    String codeOf(
            @Nullable String residence, @Nullable String code, @Nullable String prefecture, List<Finding> findings) {
        if (code != null && !code.startsWith("000", 2) && (publisher.isPrefecture() || publisher.isNation())) {
            if (known.computeIfAbsent(code, six -> areas.withCode(six).isPresent())) {
                return code;
            }
            findings.add(Finding.note("row.code-unknown", columns.name(Field.CODE), code));
        }
        if (residence == null) {
            return null;
        }
        var found = remembered(residence, seenFrom(code, prefecture));
        if (found.isEmpty()) {
            findings.add(Finding.note("row.residence-unknown", columns.name(Field.RESIDENCE), residence));
            return null;
        }
        return found.get().isEmpty() ? null : found.get();
    }

    private Optional<String> remembered(String residence, @Nullable String prefecture) {
        var ofPrefecture = remembered.computeIfAbsent(prefecture == null ? "" : prefecture, two -> new HashMap<>());
        var known = ofPrefecture.get(residence);
        if (known != null) {
            return known;
        }
        var key = Spelling.key(residence);
        // Empty text: nothing is said, and nothing is to be found.
        var found = residences.isNotPublic(key) ? Optional.of("") : residences.codeOf(key, prefecture);
        if (ofPrefecture.size() < MOST_REMEMBERED && residence.length() <= Remembered.LONGEST) {
            ofPrefecture.put(residence, found);
        }
        return found;
    }

    private @Nullable String seenFrom(@Nullable String code, @Nullable String prefecture) {
        if (!publisher.isNation()) {
            return publisher.prefecture();
        }
        return code != null ? code.substring(0, 2) : prefecture;
    }
}
