package jp.hersys.reports;

import java.util.ArrayList;
import java.util.List;
import jp.hersys.reports.PageFrame.Link;

/// What lies beside the announcement: the paper, the workbook and every file of the open data but the list of patients,
/// which every page links to itself.
final class PageLinks {
    private static final Words WORDS = Words.JA;

    private PageLinks() {}

    /// By their path from the page, in the order in which people ask for them.
    static List<Link> of(EditionContent edition, OpenDataEncoding encoding) {
        var links = new ArrayList<Link>();
        links.add(new Link("announcement.pdf", WORDS.say("page.paper")));
        links.add(new Link("statistics.xlsx", WORDS.say("page.workbook")));
        links.add(new Link("figures.json", WORDS.say("page.figures")));
        for (var table : edition.tables()) links.add(table(TableFile.name(table), table.labelJa()));
        for (var table : ChangeTables.of(edition)) links.add(table(TableFile.name(table), table.labelJa()));
        for (var set : CountSet.of(edition)) links.add(table(set.name(edition), set.label()));
        links.add(table(FieldsFile.NAME, WORDS.say("sheet.fields")));
        links.add(table(CodesFile.NAME, WORDS.say("sheet.codes")));
        if (encoding.isNarrow()) links.add(table(NotWritableFile.NAME, WORDS.say("sheet.not-writable")));
        return links;
    }

    private static Link table(String file, String label) {
        return new Link("open-data/" + file, WORDS.say("page.table", label));
    }
}
