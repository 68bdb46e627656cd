package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// figures.json: the figures and tables of an edition for programs, in a fixed order of keys.
public final class FiguresFile {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private FiguresFile() {}

    /// Writes the file and leaves the stream open.
    ///
    /// @param published true prints what may be shown; false prints what was counted and must stay in the house
    public static void write(EditionContent edition, boolean published, OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(new RowALine(), out)) {
            json.writeStartObject();
            json.writeStringProperty("publisher", edition.publisherCode());
            json.writeStringProperty("day", edition.day().toString());
            json.writeStringProperty("knownAt", JapanTime.iso(edition.knownAt()));
            json.writeStringProperty("basis", edition.basis());
            json.writeObjectPropertyStart("figures");
            for (var figure : edition.figures()) {
                json.writeName(figure.id());
                writeCell(json, published ? figure.published() : figure.value());
            }
            json.writeEndObject();
            json.writeObjectPropertyStart("tables");
            for (var table : edition.tables()) writeTable(json, table);
            json.writeEndObject();
            writeAccount(json, edition.rows());
            json.writeEndObject();
            json.writeRaw('\n');
        }
        out.flush();
    }

    private static void writeTable(JsonGenerator json, TableContent table) {
        json.writeObjectPropertyStart(table.id());
        json.writeArrayPropertyStart("columns");
        for (var column : table.columns()) json.writeString(column.id());
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        for (var row : table.rows()) {
            json.writeStartArray();
            for (var cell : row) writeCell(json, cell);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeAccount(JsonGenerator json, RowAccount rows) {
        json.writeObjectPropertyStart("rows");
        json.writeNumberProperty("received", rows.received());
        json.writeNumberProperty("counted", rows.counted());
        json.writeObjectPropertyStart("excluded");
        rows.excluded().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeCell(JsonGenerator json, @Nullable Object cell) {
        switch (cell) {
            case null -> json.writeNull();
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case LocalDate day -> json.writeString(day.toString());
            default -> json.writeString(cell.toString());
        }
    }
}
