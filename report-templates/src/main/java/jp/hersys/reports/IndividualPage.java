package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// announcement-individual.html: what announcement-individual.pdf says, for screens, screen readers and small phones.
/// One file without script or anything outside of it; cases are written as they are read.
public final class IndividualPage {
    private static final Words WORDS = Words.JA;

    private IndividualPage() {}

    /// Writes the page and leaves the stream open. The same cases give the same bytes.
    ///
    /// @throws IllegalStateException when the cases are not as many as announced
    public static void write(CaseAnnouncement announcement, OutputStream out) throws IOException {
        var words = new IndividualWords(announcement);
        var html = new Html(out);
        var frame = new PageFrame(announcement.edition(), words.letter(), words.running(), words.footer());
        frame.begin(html);
        html.open("p").say("strong", words.summary()).close();
        var message = words.message();
        if (message != null) html.say("p", message);
        var blocks = new CaseBlocks(announcement, words);
        var part = "";
        while (blocks.hasNext()) {
            var block = blocks.next();
            if (!block.part().equals(part)) {
                if (!part.isEmpty()) html.close();
                part = block.part();
                html.open("section").say("h2", part);
            }
            write(html, block);
        }
        html.close();
        blocks.checkAllTold();
        html.open("section")
                .say("h2", WORDS.say("heading.case.notes"))
                .say("p", words.notes())
                .close();
        frame.end(html, List.of());
    }

    private static void write(Html html, CaseBlock block) {
        if (block.sentence() != null) {
            html.say("p", block.sentence());
            return;
        }
        html.open("article").open("h3").text(said(block.head())).close();
        html.say("p", said(block.announced()), "class", "announced");
        html.open("dl");
        item(html, "case.AGE", block.age());
        item(html, "case.SEX", block.sex());
        item(html, "case.RESIDENCE", block.residence());
        item(html, "case.OCCUPATION", block.occupation());
        item(html, "case.ONSET", block.onset());
        item(html, "case.SYMPTOMS", block.symptoms());
        item(html, "case.CONDITION", block.condition());
        item(html, "case.DISCHARGED", block.discharged());
        item(html, "case.TRAVEL", block.travel());
        for (var further : block.further())
            html.open("div", "class", "further")
                    .say("dt", further.label())
                    .say("dd", further.text())
                    .close();
        html.close().close();
    }

    private static void item(Html html, String label, @Nullable String text) {
        if (text != null)
            html.open("div").say("dt", WORDS.say(label)).say("dd", text).close();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
