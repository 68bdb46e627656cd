package jp.hersys.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.hersys.batch.EditionWorker;
import jp.hersys.batch.edition.EditionPress;
import jp.hersys.database.Register;
import jp.hersys.editions.Edition;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.profiles.Profiles;
import jp.hersys.register.Actor;
import jp.hersys.reports.EditionContent;
import jp.hersys.routes.ImportWorker;

/// The pipeline as tests speak of it: lists go in by the door, figures and papers come out of the job.
public final class Pipeline {

    public static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    public static final LocalGovernmentCode NIIGATA = new LocalGovernmentCode("150002");
    public static final LocalGovernmentCode TOYAMA = new LocalGovernmentCode("160008");

    private final Register register;
    private final ImportWorker imports;
    private final EditionWorker editions;
    private final EditionPress press;

    public Pipeline(Register register) {
        this.register = register;
        this.imports = new ImportWorker(register, Profiles.onClassPath(), Areas.shipped());
        this.editions = new EditionWorker(register);
        this.press = new EditionPress(register);
    }

    public static Actor operator(LocalGovernmentCode publisher) {
        return new Actor.Operator("test", publisher);
    }

    /// Takes a list in and waits until it is settled.
    public Import take(InputStream list, String name, LocalGovernmentCode publisher, Instant knownAt) {
        return take(list, new ImportFiles.Order(name, publisher, null, knownAt, false));
    }

    public Import take(InputStream list, ImportFiles.Order order) {
        try (list) {
            var id = register.importFiles().receive(order, list, operator(order.publisher()));
            imports.work();
            return register.importFiles().find(id, operator(order.publisher())).orElseThrow();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Import take(byte[] list, String name, LocalGovernmentCode publisher) {
        return take(new ByteArrayInputStream(list), name, publisher, null);
    }

    /// The bytes of an import's file, as they were received.
    public byte[] bytes(Import list) {
        try (var bytes = register.importFiles().open(list, operator(list.publisherCode()))) {
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public EditionContent figures(LocalGovernmentCode publisher, LocalDate day, Instant knownAt) {
        return press.look(publisher, day, knownAt);
    }

    /// Publishes and waits.
    public Edition publish(LocalGovernmentCode publisher, LocalDate day, Instant knownAt) {
        var desk = register.editionDesk();
        var id = desk.request(publisher, day, knownAt, operator(publisher));
        editions.work();
        var request = desk.findRequest(id, operator(publisher)).orElseThrow();
        if (request.doneAt() == null || request.failure() != null) {
            throw new IllegalStateException("The edition was not made: " + request.failure());
        }
        return desk.find(publisher, day, request.revision(), operator(publisher))
                .orElseThrow();
    }

    /// The bytes of all papers by path.
    public Map<String, byte[]> papers(Edition edition) {
        var papers = new LinkedHashMap<String, byte[]>();
        var actor = operator(edition.publisherCode());
        for (var file : register.editionDesk().files(edition, actor)) {
            try (var bytes = register.editionDesk().open(edition, file, actor)) {
                papers.put(file.path(), bytes.readAllBytes());
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return papers;
    }

    /// A table with one dimension column of interest and the count, as a map.
    public static Map<String, Long> table(EditionContent content, String id, int keyColumn) {
        var values = new LinkedHashMap<String, Long>();
        for (var table : content.tables()) {
            if (table.id().equals(id)) {
                int last = table.columns().size() - 1;
                table.rows()
                        .forEach(row ->
                                values.merge(String.valueOf(row.get(keyColumn)), (Long) row.get(last), Long::sum));
            }
        }
        return values;
    }

    public static Long figure(EditionContent content, String id) {
        return content.figures().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .map(line -> line.value() == null ? null : line.value().longValueExact())
                .orElse(null);
    }

    public static InputStream oracle(String name) {
        var stream = Pipeline.class.getResourceAsStream("/oracles/" + name);
        if (stream == null) {
            throw new IllegalStateException("There is no oracle " + name + ".");
        }
        return stream;
    }

    /// Records of a CSV oracle as maps by header.
    public static List<Map<String, String>> records(String oracle) throws IOException {
        var records = new ArrayList<Map<String, String>>();
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder()
                .ofNamedCsvRecord(new java.io.InputStreamReader(
                        new BomLess(oracle(oracle)), java.nio.charset.StandardCharsets.UTF_8))) {
            csv.forEach(record -> records.add(record.getFieldsAsMap()));
        }
        return records;
    }

    private static final class BomLess extends java.io.SequenceInputStream {
        BomLess(InputStream stream) throws IOException {
            super(new ByteArrayInputStream(first(stream)), stream);
        }

        private static byte[] first(InputStream stream) throws IOException {
            byte[] three = stream.readNBytes(3);
            return three.length == 3 && three[0] == (byte) 0xEF ? new byte[0] : three;
        }
    }
}
