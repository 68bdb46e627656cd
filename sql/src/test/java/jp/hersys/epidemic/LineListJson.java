package jp.hersys.epidemic;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import jp.hersys.calendar.Jst;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON in which prefectures with the Tokyo site's software published their lists: `{"date": …, "data": [ … ]}`.
public final class LineListJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .defaultPrettyPrinter(new PrefecturePrinter())
            .build();

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm", Locale.ROOT);

    private LineListJson() {}

    /// Writes `rows` as of the moment `at`, laid out as Ishikawa lays it out, down to the byte. `out` stays open.
    public static void write(
            Iterator<ListLine> rows,
            Instant at,
            LocalGovernmentCode publisher,
            String prefectureName,
            OutputStream out) {
        try (var json = MAPPER.writer().withDefaultPrettyPrinter().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("date", MOMENT.format(at.atZone(Jst.ZONE)));
            json.writeArrayPropertyStart("data");
            while (rows.hasNext()) {
                write(rows.next(), publisher, prefectureName, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(ListLine line, LocalGovernmentCode publisher, String prefectureName, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty(Columns.NO, line.no());
        json.writeStringProperty(Columns.CODE, publisher.value());
        json.writeStringProperty(Columns.PREFECTURE, prefectureName);
        json.writeStringProperty(Columns.MUNICIPALITY, "");
        json.writeStringProperty(Columns.ANNOUNCED_ON, slashed(line.announcedOn()));
        json.writeStringProperty(Columns.RESIDENCE, line.residence());
        json.writeStringProperty(Columns.AGE, line.age());
        json.writeStringProperty(Columns.SEX, line.sex());
        json.writeEndObject();
    }

    /// The rows of such a list, in its order; the columns it lacks are empty. The stream is read to its end, left open.
    public static List<ListLine> read(InputStream json) {
        var rows = new ArrayList<ListLine>();
        for (var row : MAPPER.readTree(json).path("data")) {
            rows.add(line(row));
        }
        return List.copyOf(rows);
    }

    private static ListLine line(JsonNode row) {
        var onset = text(row, Columns.ONSET_ON);
        return new ListLine(
                text(row, Columns.NO),
                day(text(row, Columns.ANNOUNCED_ON)),
                onset.isEmpty() ? null : day(onset),
                text(row, Columns.RESIDENCE),
                text(row, Columns.AGE),
                text(row, Columns.SEX),
                text(row, Columns.OCCUPATION),
                text(row, Columns.CONDITION),
                text(row, Columns.SYMPTOMS),
                text(row, Columns.TRAVEL),
                text(row, Columns.DISCHARGED),
                text(row, Columns.REMARKS));
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).asString("");
    }

    /// A day as 2021/7/20 or 2021-07-20; both stand in published lists.
    static LocalDate day(String text) {
        var parts = text.split("[/-]", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A day is written as 2021/7/20 or 2021-07-20, but found " + text + ".");
        }
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static String slashed(LocalDate day) {
        return day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
    }

    /// Four blanks a step and none before a colon: a list read and written again shows no difference where none is.
    private static final class PrefecturePrinter extends DefaultPrettyPrinter {

        PrefecturePrinter() {
            super(Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));
            var indenter = new DefaultIndenter("    ", "\n");
            indentObjectsWith(indenter);
            indentArraysWith(indenter);
        }

        private PrefecturePrinter(PrefecturePrinter printer) {
            super(printer);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new PrefecturePrinter(this);
        }
    }
}
