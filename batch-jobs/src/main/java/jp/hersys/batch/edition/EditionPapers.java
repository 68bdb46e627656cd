package jp.hersys.batch.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.hersys.codelists.CodeLists;
import jp.hersys.files.FileStore;
import jp.hersys.jurisdictions.Area;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.reports.AnnouncementReport;
import jp.hersys.reports.CodesFile;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.FieldsFile;
import jp.hersys.reports.FiguresFile;
import jp.hersys.reports.NotWritableFile;
import jp.hersys.reports.OpenDataEncoding;
import jp.hersys.reports.PatientsFile;
import jp.hersys.reports.StatisticsWorkbook;
import jp.hersys.reports.TableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All papers of an edition, each made from the same content.
final class EditionPapers {

    private static final Logger LOG = LoggerFactory.getLogger(EditionPapers.class);
    private static final String OPEN_DATA = "open-data/";

    private final EditionContent content;
    private final OpenDataEncoding encoding;
    private final Patients patients;

    /// One paper.
    ///
    /// @param path      under the folder of the edition
    /// @param mediaType such as `application/pdf`
    /// @param content   writes its bytes; the list of patients reads the register, inside the caller's transaction
    record Paper(String path, String mediaType, FileStore.Content content) {}

    EditionPapers(
            EditionContent content, OpenDataEncoding encoding, DataSource dataSource, Areas areas, CodeLists codes) {
        this.content = content;
        this.encoding = encoding;
        this.patients = new Patients(content, dataSource, areas, codes);
    }

    /// Every paper, in the order in which they are made.
    List<Paper> all() {
        var papers = new ArrayList<Paper>();
        papers.add(new Paper("figures.json", "application/json", out -> FiguresFile.write(content, true, out)));
        papers.add(new Paper("announcement.pdf", "application/pdf", out -> AnnouncementReport.write(content, out)));
        papers.add(new Paper(
                "statistics.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out -> StatisticsWorkbook.write(content, encoding, out)));
        papers.add(new Paper(patientsPath(content), "text/csv", patients::write));
        for (var table : content.tables()) {
            papers.add(new Paper(OPEN_DATA + TableFile.name(table), "text/csv", out -> TableFile.write(table, out)));
        }
        papers.add(new Paper(OPEN_DATA + CodesFile.NAME, "text/csv", out -> CodesFile.write(content, out)));
        papers.add(new Paper(OPEN_DATA + FieldsFile.NAME, "text/csv", out -> FieldsFile.write(content, encoding, out)));
        return encoded(papers);
    }

    /// The same papers with every open-data file in the edition's encoding, and last the list of what it lacks.
    private List<Paper> encoded(List<Paper> papers) {
        if (!encoding.isNarrow()) {
            return papers;
        }
        var files = new LinkedHashMap<String, OpenDataEncoding.Csv>();
        var encoded = new ArrayList<Paper>();
        for (var paper : papers) {
            if (paper.path().startsWith(OPEN_DATA)) {
                files.put(paper.path().substring(OPEN_DATA.length()), paper.content()::writeTo);
                encoded.add(new Paper(
                        paper.path(), paper.mediaType(), out -> encoding.write(paper.content()::writeTo, out)));
            } else {
                encoded.add(paper);
            }
        }
        encoded.add(
                new Paper(OPEN_DATA + NotWritableFile.NAME, "text/csv", out -> nameWhatCannotBeWritten(files, out)));
        return encoded;
    }

    private void nameWhatCannotBeWritten(Map<String, OpenDataEncoding.Csv> files, OutputStream out) throws IOException {
        long places = NotWritableFile.write(files, out);
        LOG.info(
                "The open data of publisher {} for {}, report {}, have {} places with characters that {} lacks; {}{}"
                        + " names them.",
                content.publisherCode(),
                content.day(),
                content.revision(),
                places,
                encoding.label(),
                OPEN_DATA,
                NotWritableFile.NAME);
    }

    static String patientsPath(EditionContent content) {
        return OPEN_DATA + PatientsFile.name(content.publisherCode(), content.publisherNameEn());
    }

    /// Name of a publisher; a municipality without an English name is called by its prefecture's.
    static Area name(LocalGovernmentCode publisher, Areas areas) {
        if (publisher.isNation()) {
            return new Area(publisher, "全国", "ぜんこく", "Japan", jp.hersys.jurisdictions.AreaKind.PREFECTURE, null, null);
        }
        var area = areas.withCode(publisher.value())
                .orElseThrow(() -> new IllegalArgumentException("No area has the code " + publisher + "."));
        return area.nameEn().isEmpty()
                ? new Area(
                        area.code(),
                        area.name(),
                        area.kana(),
                        areas.prefecture(publisher.prefecture()).orElseThrow().nameEn(),
                        area.kind(),
                        area.validFrom(),
                        area.validTo())
                : area;
    }
}
