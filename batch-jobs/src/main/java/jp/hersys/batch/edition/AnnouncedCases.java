package jp.hersys.batch.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import jp.hersys.codelists.CodeLists;
import jp.hersys.reports.AnnouncedCase;
import jp.hersys.reports.CaseAnnouncement;
import jp.hersys.reports.CaseItem;
import jp.hersys.reports.CaseParticulars;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.PreviousEdition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The cases that an edition announces one by one, streamed from the register in the order of their numbers: those
/// announced on the edition's day, and those of whom something else is known than at the edition before.
final class AnnouncedCases {

    private static final int FETCH = 1_000;
    private static final Map<CaseItem, String> COLUMNS = Map.of(
            CaseItem.AGE, "age_band_code",
            CaseItem.SEX, "sex_code",
            CaseItem.RESIDENCE, "residence",
            CaseItem.OCCUPATION, "occupation",
            CaseItem.ONSET, "onset_on",
            CaseItem.SYMPTOMS, "symptoms",
            CaseItem.CONDITION, "condition_code",
            CaseItem.DISCHARGED, "discharged_code",
            CaseItem.TRAVEL, "travel_history_code",
            CaseItem.REMARKS, "remarks");

    private final EditionContent content;
    private final JdbcClient register;
    private final RelatedCases related;
    private final Map<String, String> ages;
    private final Map<String, String> sexes;
    private final Map<String, String> conditions;

    AnnouncedCases(EditionContent content, DataSource dataSource, CodeLists codes) {
        this.content = content;
        this.related = new RelatedCases(content.publisherName());
        this.ages = words(codes, "age-bands");
        this.sexes = words(codes, "sexes");
        this.conditions = words(codes, "conditions");
        var template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH);
        this.register = JdbcClient.create(template);
    }

    /// A code's word in open data; where it has none (not published, unknown), its own name.
    private static Map<String, String> words(CodeLists codes, String list) {
        var words = new HashMap<String, String>();
        codes.codes(list).forEach(code -> {
            var label = code.more("open_data_label");
            words.put(code.code(), label.isEmpty() ? code.nameJa() : label);
        });
        return words;
    }

    /// A paper of the cases.
    interface Paper {
        void write(CaseAnnouncement announcement, OutputStream out) throws IOException;
    }

    /// Writes a paper inside the running transaction.
    void write(Paper paper, OutputStream out) throws IOException {
        var numbers = numbers();
        try (var ofDay = ask(AnnouncedCasesSql.OF_DAY).query((row, at) -> ofDay(row)).stream();
                var since = ask(AnnouncedCasesSql.SINCE).query((row, at) -> differing(row)).stream()) {
            paper.write(
                    new CaseAnnouncement(
                            content,
                            numbers.cases(),
                            numbers.first(),
                            numbers.last(),
                            differing(),
                            published(),
                            ofDay.iterator(),
                            since.iterator()),
                    out);
        }
    }

    /// How many cases the register knows of the day, and the first and last of their numbers.
    record Numbers(long cases, String first, String last) {}

    private Numbers numbers() {
        return ask(AnnouncedCasesSql.NUMBERS)
                .query((row, at) -> new Numbers(row.getLong("cases"), text(row, "first_key"), text(row, "last_key")))
                .single();
    }

    /// How many cases an individual announcement must tell: of the day, and of days before.
    record Counts(long ofDay, long differing) {

        /// Nothing is announced one by one.
        static final Counts NONE = new Counts(0, 0);
    }

    Counts counts() {
        return new Counts(numbers().cases(), differing());
    }

    /// How many cases differ from what was known at the edition before; 0 when there is none before.
    private long differing() {
        return ask("select count(*) from (" + AnnouncedCasesSql.SINCE + ") t")
                .query(Long.class)
                .single();
    }

    private Set<CaseItem> published() {
        return ask(AnnouncedCasesSql.published(COLUMNS.values()))
                .query((row, at) -> {
                    var published = EnumSet.noneOf(CaseItem.class);
                    for (var column : COLUMNS.entrySet()) {
                        if (row.getBoolean(column.getValue())) {
                            published.add(column.getKey());
                        }
                    }
                    return published;
                })
                .single();
    }

    private JdbcClient.StatementSpec ask(String sql) {
        var previous = content.previous();
        return register.sql(sql)
                .param("publisher", content.publisherCode())
                .param("day", content.day())
                .param("knownAt", OffsetDateTime.ofInstant(content.knownAt(), ZoneOffset.UTC))
                // without an edition before, one that knew all: nothing differs
                .param("before", previousMoment(previous))
                .param("previousDay", previous == null ? content.day() : previous.day());
    }

    private OffsetDateTime previousMoment(@Nullable PreviousEdition previous) {
        return OffsetDateTime.ofInstant(previous == null ? content.knownAt() : previous.knownAt(), ZoneOffset.UTC);
    }

    private AnnouncedCase ofDay(ResultSet row) throws SQLException {
        var now = particulars(row, "");
        return new AnnouncedCase(text(row, "row_key"), row.getInt("reports"), null, now, related(row, now));
    }

    private AnnouncedCase differing(ResultSet row) throws SQLException {
        var before = particulars(row, "before_");
        var now = particulars(row, "");
        return new AnnouncedCase(text(row, "row_key"), row.getInt("reports"), before, now, related(row, now));
    }

    private @Nullable CaseParticulars particulars(ResultSet row, String of) throws SQLException {
        var announcedOn = row.getObject(of + "announced_on", LocalDate.class);
        if (announcedOn == null) {
            return null;
        }
        return new CaseParticulars(
                announcedOn,
                row.getObject(of + "onset_on", LocalDate.class),
                text(row, of + "residence"),
                word(ages, text(row, of + "age_band_code")),
                word(sexes, text(row, of + "sex_code")),
                text(row, of + "occupation"),
                word(conditions, text(row, of + "condition_code")),
                text(row, of + "symptoms"),
                text(row, of + "travel_history_code"),
                text(row, of + "discharged_code"),
                text(row, of + "remarks"));
    }

    /// The numbers that the remarks name and a case of the publisher, known now, bears.
    private List<String> related(ResultSet row, @Nullable CaseParticulars now) throws SQLException {
        if (now == null || now.remarks().isEmpty()) {
            return List.of();
        }
        var own = text(row, "row_key");
        return related.numbers(now.remarks()).stream()
                .filter(number -> !number.equals(own))
                .filter(number -> ask(AnnouncedCasesSql.BEARS_NUMBER)
                        .param("number", number)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static String word(Map<String, String> words, String code) {
        return words.getOrDefault(code, code);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
