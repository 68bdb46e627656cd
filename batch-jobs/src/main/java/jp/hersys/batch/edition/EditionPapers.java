package jp.hersys.batch.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.hersys.codelists.CodeLists;
import jp.hersys.editions.PaperSettings;
import jp.hersys.files.FileStore;
import jp.hersys.jurisdictions.AnnouncementShape;
import jp.hersys.jurisdictions.Area;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.reports.AnnouncementPage;
import jp.hersys.reports.AnnouncementReport;
import jp.hersys.reports.ChangeTables;
import jp.hersys.reports.ChangedCases;
import jp.hersys.reports.CodesFile;
import jp.hersys.reports.CountSet;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.FieldsFile;
import jp.hersys.reports.FiguresFile;
import jp.hersys.reports.IndividualPage;
import jp.hersys.reports.IndividualReport;
import jp.hersys.reports.NotWritableFile;
import jp.hersys.reports.OpenDataEncoding;
import jp.hersys.reports.PatientsFile;
import jp.hersys.reports.StatisticsWorkbook;
import jp.hersys.reports.TableContent;
import jp.hersys.reports.TableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All papers of an edition, each made from the same content.
final class EditionPapers {

    private static final Logger LOG = LoggerFactory.getLogger(EditionPapers.class);

    /// Name of the individual announcement, without its ending.
    static final String INDIVIDUAL = "announcement-individual";

    private static final String OPEN_DATA = "open-data/";
    private static final String PDF = "application/pdf";
    private static final String HTML = "text/html; charset=UTF-8";
    private static final String CSV = "text/csv";

    private final EditionContent content;
    private final Areas areas;
    private final AnnouncementShape shape;
    private final OpenDataEncoding encoding;
    private final ChangedCases changedCases;
    private final Patients patients;
    private final AnnouncedCases cases;

    /// One paper.
    ///
    /// @param path      under the folder of the edition
    /// @param mediaType such as `application/pdf`
    /// @param content   writes its bytes; the list of patients reads the register, inside the caller's transaction
    record Paper(String path, String mediaType, FileStore.Content content) {}

    EditionPapers(
            EditionContent content,
            PaperSettings settings,
            ChangedCases changedCases,
            DataSource dataSource,
            Areas areas,
            CodeLists codes) {
        this.content = content;
        this.areas = areas;
        this.shape = shape(content, settings.announcementShape());
        this.encoding = OpenDataEncoding.named(settings.openDataEncoding());
        this.changedCases = changedCases;
        this.patients = new Patients(content, dataSource, areas, codes);
        this.cases = new AnnouncedCases(content, dataSource, codes);
    }

    /// The nation has no numbers of its own that it could announce cases by.
    private static AnnouncementShape shape(EditionContent content, AnnouncementShape wanted) {
        var isNation = content.publisherCode().equals(LocalGovernmentCode.NATION.value());
        return isNation ? AnnouncementShape.AGGREGATED : wanted;
    }

    /// Every paper, in the order in which they are made.
    List<Paper> all() {
        var papers = new ArrayList<Paper>();
        papers.add(new Paper("figures.json", "application/json", out -> FiguresFile.write(content, true, out)));
        papers.addAll(announcements());
        papers.add(new Paper(
                "statistics.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out -> StatisticsWorkbook.write(content, encoding, changedCases, out)));
        papers.add(new Paper(patientsPath(content), CSV, patients::write));
        for (var set : CountSet.of(content)) {
            papers.add(new Paper(path(set, content), CSV, out -> write(set, content, areas, out)));
        }
        for (var table : tables(content)) {
            papers.add(new Paper(OPEN_DATA + TableFile.name(table), CSV, out -> TableFile.write(table, out)));
        }
        papers.add(new Paper(OPEN_DATA + CodesFile.NAME, CSV, out -> CodesFile.write(content, out)));
        papers.add(new Paper(OPEN_DATA + FieldsFile.NAME, CSV, out -> FieldsFile.write(content, encoding, out)));
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
        encoded.add(new Paper(OPEN_DATA + NotWritableFile.NAME, CSV, out -> nameWhatCannotBeWritten(files, out)));
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

    /// The announcement in the shapes that the publisher wants, each on paper and as a page.
    private List<Paper> announcements() {
        var papers = new ArrayList<Paper>();
        if (shape != AnnouncementShape.INDIVIDUAL) {
            papers.add(new Paper("announcement.pdf", PDF, out -> AnnouncementReport.write(content, out)));
            papers.add(new Paper("announcement.html", HTML, out -> AnnouncementPage.write(content, encoding, out)));
        }
        if (shape != AnnouncementShape.AGGREGATED) {
            papers.add(new Paper(INDIVIDUAL + ".pdf", PDF, out -> cases.write(IndividualReport::write, out)));
            papers.add(new Paper(INDIVIDUAL + ".html", HTML, out -> cases.write(IndividualPage::write, out)));
        }
        return papers;
    }

    /// The tables that are open data, one file each.
    static List<TableContent> tables(EditionContent content) {
        var tables = new ArrayList<>(content.tables());
        tables.addAll(ChangeTables.of(content));
        return tables;
    }

    static String patientsPath(EditionContent content) {
        return OPEN_DATA + PatientsFile.name(content.publisherCode(), content.publisherNameEn());
    }

    static String path(CountSet set, EditionContent content) {
        return OPEN_DATA + set.name(content);
    }

    /// Writes a set of counts under the names of its publisher.
    static void write(CountSet set, EditionContent content, Areas areas, OutputStream out) throws IOException {
        var publisher = new LocalGovernmentCode(content.publisherCode());
        var prefecture = areas.prefecture(publisher.prefecture()).map(Area::name);
        set.write(
                content,
                prefecture.orElse(content.publisherName()),
                publisher.isNation() || publisher.isPrefecture() ? "" : content.publisherName(),
                out);
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
