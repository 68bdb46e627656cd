package jp.hersys.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.hersys.reports.AnnouncementPaper.Letter;

/// What every announcement in HTML has around its content: head, letterhead, the open data beside it, foot.
record PageFrame(EditionContent edition, Letter letter, String title, String footer) {
    private static final Words WORDS = Words.JA;
    private static final String STYLE = style();

    /// Opens page and main part and prints the letterhead.
    void begin(Html html) {
        html.open("html", "lang", "ja").open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        // Whatever a remark holds, no page of ours runs a script or loads anything.
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        html.say("title", title + "　" + letter.publisher());
        html.style(STYLE).close();
        html.open("body").open("main").open("header", "class", "letterhead");
        html.open("p")
                .say("strong", letter.publisher())
                .say("strong", letter.reportNumber())
                .close();
        html.open("p")
                .say("span", letter.department())
                .say("span", letter.announced())
                .close();
        html.say("h1", letter.title());
        html.say("p", letter.knownAt(), "class", "known-at");
        if (!letter.desk().isEmpty()) html.say("p", letter.desk(), "class", "desk");
        html.close();
    }

    /// Prints links to the files beside the page, and closes everything.
    void end(Html html, List<Link> more) throws IOException {
        html.open("section").say("h2", WORDS.say("page.files")).say("p", WORDS.say("page.files.note"));
        html.open("ul");
        for (var link : more) link(html, link);
        link(html, new Link(patients(), WORDS.say("page.patients")));
        html.close().close().close();
        html.open("footer").say("p", footer).close();
        html.close().close();
        html.end();
    }

    private String patients() {
        return "open-data/" + PatientsFile.name(edition.publisherCode(), edition.publisherNameEn());
    }

    private static void link(Html html, Link link) {
        html.open("li").say("a", link.words(), "href", link.path()).close();
    }

    /// A file beside the page: its path from there, and what it is.
    record Link(String path, String words) {}

    private static String style() {
        try (var in = PageFrame.class.getClassLoader().getResourceAsStream("reports/page.css")) {
            if (in == null)
                throw new IllegalStateException("The style of pages lies at reports/page.css; found nothing.");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The style reports/page.css cannot be read.", e);
        }
    }
}
