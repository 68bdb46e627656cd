package jp.hersys.capture.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.PublicId;
import jp.hersys.capture.frame.Watch;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportKind;
import jp.hersys.imports.ImportRows;
import jp.hersys.imports.ImportState;
import jp.hersys.imports.Trial;
import jp.hersys.intake.FindingSentences;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// One file: how far it is, what became of its rows, and what a person must do.
@Route(value = "imports", layout = MainLayout.class)
@RolesAllowed("CLERK")
class ImportView extends Main implements HasUrlParameter<String>, HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;

    private final transient ImportFiles files;
    private final transient ImportRows rows;
    private final transient Messages messages;
    private final transient ObjectProvider<Trial> kinds;
    private final transient SignedIn signedIn;
    private final transient AreaNames names;
    private final transient Spoken spoken = new Spoken(getLocale());
    private final transient FindingSentences sentences = new FindingSentences(getLocale());
    private final transient ImportWords words;
    private final transient Watch watch = new Watch(this, this::look);
    private @Nullable UUID publicId;
    private transient @Nullable Import shown;

    ImportView(Register register, SignedIn signedIn, AreaNames names, Messages messages, ObjectProvider<Trial> trial) {
        this.kinds = trial;
        this.files = register.importFiles();
        this.rows = register.importRows();
        this.messages = messages;
        this.signedIn = signedIn;
        this.names = names;
        this.words = new ImportWords(messages, spoken);
        addClassName("page");
        getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        var file = PublicId.read(address)
                .flatMap(id -> files.find(id, signedIn.actor()))
                .orElseThrow(NotFoundException::new);
        publicId = file.publicId();
        show(file);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", shown == null ? "" : shown.fileName());
    }

    @Override
    public List<String> helpTopics() {
        return List.of("fates", "refused", "held", "undo");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        watch.start();
    }

    private boolean look() {
        var now = Optional.ofNullable(publicId).flatMap(id -> files.find(id, signedIn.actor()));
        now.filter(file -> !file.equals(shown)).ifPresent(this::show);
        MainLayout.around(this).ifPresent(MainLayout::refresh);
        return now.filter(file -> !file.state().isSettled()).isPresent();
    }

    private void show(Import file) {
        shown = file;
        removeAll();
        var back = new RouterLink(getTranslation("imports.back"), ImportsView.class);
        back.addClassName("back");
        var title = new Div(new H1(file.fileName()), words.badge(file));
        title.addClassName("title-line");
        var papers = new Div(Downloads.asReceived(file));
        papers.addClassName("papers");
        add(back, title, facts(file), papers);
        if (!file.state().isSettled()) {
            add(words.progress(file), new Paragraph(getTranslation("import.leave-alone")));
        }
        var finding = file.finding();
        if (finding != null) {
            var card = Card.attention(Card.sentence(sentences.sentence(finding)));
            switch (file.state()) {
                case HELD -> card.add(new HeldDecision(files, signedIn.actor(), file, watch::start));
                case REFUSED -> card.add(new Paragraph(getTranslation("import.refused.what-to-do")));
                case RECEIVED, READ, APPLIED -> card.add(new Paragraph(getTranslation("import.note")));
            }
            add(card);
        }
        add(new H2(getTranslation("import.counts")), counts(file));
        if (file.state() == ImportState.APPLIED || file.state() == ImportState.HELD) {
            add(new H2(getTranslation("rows.title")), new RowsPanel(rows, file, signedIn.actor(), messages));
        }
        if (file.state() == ImportState.APPLIED && file.refused() > 0) {
            add(new RepairPanel(files, signedIn.actor(), file));
        }
    }

    private Facts facts(Import file) {
        var facts = new Facts()
                .fact(getTranslation("publisher"), names.name(file.publisherCode(), getLocale()))
                .fact(getTranslation("import.received-at"), spoken.moment(file.receivedAt()));
        var recordedAt = file.recordedAt();
        if (recordedAt != null) {
            facts.fact(getTranslation("import.recorded-at"), spoken.moment(recordedAt));
        }
        var encoding = file.encoding();
        if (encoding != null) {
            facts.fact(getTranslation("import.encoding"), encoding);
        }
        kinds.stream()
                .flatMap(trial -> trial.kinds(getLocale()).stream())
                .filter(kind -> kind.name().equals(file.profile()))
                .forEach(kind -> facts.fact(getTranslation("upload.profile"), kind.title()));
        var full = file.fullList();
        if (full != null) {
            var kind = "import.kind." + (full ? "full" : "additions");
            facts.fact(
                    getTranslation("import.kind"),
                    getTranslation(file.kind() == ImportKind.TOTALS ? kind + ".totals" : kind));
        }
        return facts;
    }

    private Div counts(Import file) {
        var tiles = new Div();
        tiles.addClassNames("tiles", "tiles-small");
        for (var count : ImportWords.COUNTS) {
            var name = new Span(getTranslation(count.key()));
            name.addClassName("tile-name");
            var figure = new Span(spoken.number(count.of().applyAsLong(file)));
            figure.addClassName("tile-figure");
            var tile = new Div(name, figure);
            tile.addClassName("tile");
            tiles.add(tile);
        }
        return tiles;
    }
}
