package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import jp.hersys.reports.PageTable.Column;
import jp.hersys.reports.PageTable.Row;

/// announcement.html: what announcement.pdf says, for screens, screen readers and small phones. One file without script
/// or anything outside of it; the same content as the PDF, in the same words.
public final class AnnouncementPage {
    private static final Words WORDS = Words.JA;

    private final EditionContent edition;
    private final AnnouncementPaper paper;
    private final OpenDataEncoding encoding;
    private final Html html;

    private AnnouncementPage(EditionContent edition, OpenDataEncoding encoding, OutputStream out) {
        this.edition = edition;
        this.encoding = encoding;
        this.paper = new PaperContents(edition).paper();
        this.html = new Html(out);
    }

    /// Writes the page of an edition whose open data are UTF-8; leaves the stream open.
    public static void write(EditionContent edition, OutputStream out) throws IOException {
        write(edition, OpenDataEncoding.UTF_8, out);
    }

    /// Writes the page and leaves the stream open. The same edition gives the same bytes.
    ///
    /// @param encoding of the open data beside the page, which decides whether there is a list of 〓 among them
    public static void write(EditionContent edition, OpenDataEncoding encoding, OutputStream out) throws IOException {
        new AnnouncementPage(edition, encoding, out).write();
    }

    private void write() throws IOException {
        var frame = new PageFrame(edition, paper.letterhead().getFirst(), paper.running(), paper.footer());
        frame.begin(html);
        if (paper.message() != null) html.say("p", paper.message());
        keys();
        curve();
        changes();
        reasons();
        days();
        areas();
        sexes();
        weeks();
        account();
        notes();
        frame.end(html, PageLinks.of(edition, encoding));
    }

    private void keys() {
        section("heading.figures");
        html.open("p", "class", "key").say("strong", paper.newLabel()).say("strong", paper.newValue(), "class", "big");
        html.say("span", paper.newSince()).close();
        table(
                WORDS.say("heading.figures"),
                List.of(
                        Column.text(WORDS.say("column.figure")),
                        Column.number(WORDS.say("column.now")),
                        Column.text(WORDS.say("column.unit"))),
                paper.keys().stream()
                        .map(key -> Row.of(key.label(), key.value(), key.unit()))
                        .toList());
        html.close();
    }

    private void curve() {
        var daily = DailyCases.of(edition.table("cases.by-day"));
        if (paper.curve() == null) return;
        section("heading.curve");
        CurveFigure.write(html, daily, edition.day(), WORDS);
        html.close();
    }

    private void changes() {
        if (paper.changes().isEmpty()) return;
        section("heading.changes");
        html.say("p", paper.changes().getFirst().sentence());
        table(
                WORDS.say("heading.changes"),
                List.of(
                        Column.text(WORDS.say("column.figure")),
                        Column.number(WORDS.say("column.previous")),
                        Column.number(WORDS.say("column.now")),
                        Column.number(WORDS.say("column.difference")),
                        Column.text(WORDS.say("column.unit")),
                        Column.text(WORDS.say("column.mark"))),
                paper.changes().stream()
                        .map(one -> Row.of(
                                one.label(), one.previous(), one.now(), one.difference(), one.unit(), one.mark()))
                        .toList());
        html.close();
    }

    private void reasons() {
        if (paper.reasons().isEmpty()) return;
        section("heading.reasons");
        lines(paper.reasons().getFirst().sentence());
        table(
                WORDS.say("heading.reasons"),
                List.of(
                        Column.text(WORDS.say("column.kind")),
                        Column.text(WORDS.say("column.reason")),
                        Column.number(WORDS.say("column.reports")),
                        Column.number(WORDS.say("column.effect"))),
                paper.reasons().stream()
                        .map(one -> Row.of(one.kind(), one.reason(), one.cases(), one.effect()))
                        .toList());
        html.close();
    }

    private void days() {
        if (paper.days().isEmpty()) return;
        section("heading.days");
        lines(paper.days().getFirst().sentence());
        table(
                WORDS.say("heading.days"),
                List.of(
                        Column.text(WORDS.say("column.day")),
                        Column.number(WORDS.say("column.previous")),
                        Column.number(WORDS.say("column.now")),
                        Column.number(WORDS.say("column.difference")),
                        Column.text(WORDS.say("column.causes"))),
                paper.days().stream()
                        .map(one -> Row.of(one.day(), one.previous(), one.now(), one.difference(), one.causes()))
                        .toList());
        html.close();
    }

    private void areas() {
        if (paper.areas().isEmpty()) return;
        var first = paper.areas().getFirst();
        section("heading.areas");
        html.say("p", first.definition());
        var columns = new ArrayList<Column>();
        columns.add(Column.text(WORDS.say("column.area")));
        first.bands().forEach(band -> columns.add(Column.number(band)));
        columns.add(Column.number(WORDS.say("column.total")));
        table(
                WORDS.say("heading.areas"),
                columns,
                paper.areas().stream().map(AnnouncementPage::area).toList());
        html.close();
    }

    private static Row area(AnnouncementPaper.Area area) {
        var cells = new ArrayList<String>();
        cells.add(area.area());
        cells.addAll(area.cells());
        cells.add(area.sum());
        return new Row(cells, area.total());
    }

    private void sexes() {
        if (paper.sexes().isEmpty()) return;
        section("heading.sexes");
        html.say("p", paper.sexes().getFirst().definition());
        table(
                WORDS.say("heading.sexes"),
                List.of(Column.text(WORDS.say("column.sex")), Column.number(WORDS.say("column.cases"))),
                paper.sexes().stream()
                        .map(one -> Row.of(one.sex(), one.cases()))
                        .toList());
        html.close();
    }

    private void weeks() {
        if (paper.weeks().isEmpty()) return;
        section("heading.weeks");
        html.say("p", paper.weeks().getFirst().definition());
        table(
                WORDS.say("heading.weeks"),
                List.of(
                        Column.text(WORDS.say("column.week")),
                        Column.text(WORDS.say("column.period")),
                        Column.number(WORDS.say("column.cases"))),
                paper.weeks().stream()
                        .map(one -> Row.of(one.week(), one.period(), one.cases()))
                        .toList());
        html.close();
    }

    private void account() {
        section("heading.account");
        html.say("p", paper.account().getFirst().sentence());
        table(
                WORDS.say("heading.account"),
                List.of(Column.text(WORDS.say("column.account")), Column.number(WORDS.say("column.reports"))),
                paper.account().stream()
                        .map(one -> Row.of(one.label(), one.reports()))
                        .toList());
        html.close();
    }

    private void notes() {
        section("heading.notes");
        html.open("dl", "class", "notes");
        for (var note : paper.notes()) html.say("dt", note.mark()).say("dd", note.text());
        html.close().close();
    }

    private void section(String heading) {
        html.open("section").say("h2", WORDS.say(heading));
    }

    /// Sentences that stand on lines of their own on paper are paragraphs here.
    private void lines(String sentences) {
        sentences.lines().filter(line -> !line.isEmpty()).forEach(line -> html.say("p", line));
    }

    private void table(String caption, List<Column> columns, List<Row> rows) {
        new PageTable(caption, columns, rows).write(html);
    }
}
