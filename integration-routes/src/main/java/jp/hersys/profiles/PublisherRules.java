package jp.hersys.profiles;

import java.util.List;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.Area;
import jp.hersys.jurisdictions.AreaKind;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// Whether rows are the publisher's own: its code and the name of its prefecture must agree with each other and with
/// it.
/// Real publishers have committed files that search-and-replace had given another prefecture's name.
final class PublisherRules {

    private final LocalGovernmentCode publisher;
    private final Areas areas;
    private final Columns columns;
    private final String publisherName;

    private final Tally contradictions = new Tally();
    private final Tally otherPrefectures = new Tally();
    private final Tally otherMunicipalities = new Tally();

    PublisherRules(LocalGovernmentCode publisher, Areas areas, Columns columns) {
        this.publisher = publisher;
        this.areas = areas;
        this.columns = columns;
        this.publisherName = publisher.isNation() ? "全国" : nameOf(publisher.value());
    }

    /// 全国地方公共団体コード: six digits; a leading zero that a spreadsheet has eaten is given back.
    Cell code(String raw) {
        if (Spelling.isBlank(raw)) {
            return Cell.EMPTY;
        }
        var digits = Spelling.key(raw);
        var six = digits.length() == 5 ? "0" + digits : digits;
        return LocalGovernmentCode.isValid(six)
                ? Cell.code(six)
                : Cell.found(Finding.refuse("row.code-check-digit", columns.name(Field.CODE), Spelling.visible(raw)));
    }

    /// 都道府県名 → the two digits of the prefecture.
    Cell prefecture(String raw) {
        if (Spelling.isBlank(raw)) {
            return Cell.EMPTY;
        }
        return areas.prefectureNamed(Spelling.key(raw))
                .map(area -> Cell.code(area.code().prefecture()))
                .orElseGet(() -> Cell.found(Finding.refuse(
                        "row.prefecture-unknown", columns.name(Field.PREFECTURE), Spelling.visible(raw))));
    }

    /// Checks one row's code (six digits) and prefecture (two digits), adding what is found.
    void check(@Nullable String code, @Nullable String prefecture, List<Finding> findings) {
        if (code != null && prefecture != null && !code.startsWith(prefecture)) {
            findings.add(contradictions.add(Finding.refuse(
                    "row.code-contradicts-name", columns.name(Field.CODE), code, prefectureName(prefecture))));
        } else if (code != null && isForeign(code)) {
            findings.add(otherPrefectures.add(
                    Finding.refuse("row.other-prefecture", columns.name(Field.CODE), code, publisherName)));
        } else if (prefecture != null && isForeign(prefecture)) {
            findings.add(otherPrefectures.add(Finding.refuse(
                    "row.other-prefecture",
                    columns.name(Field.PREFECTURE),
                    prefectureName(prefecture),
                    publisherName)));
        } else if (code != null && !isOwn(code)) {
            findings.add(otherMunicipalities.add(
                    Finding.refuse("row.other-municipality", columns.name(Field.CODE), code, publisherName)));
        }
    }

    /// Why the file is refused whole: more than half of its `rows` are not the publisher's.
    @Nullable
    Finding majority(long rows) {
        if (contradictions.count * 2 > rows) {
            return contradictions.whole("file.code-contradicts-name", rows);
        }
        if (otherPrefectures.count * 2 > rows) {
            return otherPrefectures.whole("file.other-prefecture", rows);
        }
        return otherMunicipalities.count * 2 > rows ? otherMunicipalities.whole("file.other-municipality", rows) : null;
    }

    /// How many rows broke one rule, and what the first of them had.
    private static final class Tally {

        private long count;
        private @Nullable Finding first;

        private Finding add(Finding finding) {
            count++;
            first = first == null ? finding : first;
            return finding;
        }

        private @Nullable Finding whole(String code, long rows) {
            return first == null
                    ? null
                    : Finding.refuse(
                            code,
                            first.field(),
                            first.found(),
                            first.arguments().getFirst(),
                            Long.toString(count),
                            Long.toString(rows));
        }
    }

    /// @param code two or six digits
    private boolean isForeign(String code) {
        return !publisher.isNation() && !code.startsWith(publisher.prefecture());
    }

    /// A prefecture may list its municipalities; a city itself, its wards and its prefecture.
    private boolean isOwn(String code) {
        if (publisher.isNation()
                || publisher.isPrefecture()
                || code.equals(publisher.value())
                || code.startsWith("000", 2)) {
            return true;
        }
        return areas.withCode(code)
                .filter(area -> area.kind() == AreaKind.WARD && area.name().startsWith(publisherName))
                .isPresent();
    }

    private String prefectureName(String twoDigits) {
        return areas.prefecture(twoDigits).map(Area::name).orElse(twoDigits);
    }

    private String nameOf(String code) {
        return areas.withCode(code).map(Area::name).orElse(code);
    }
}
