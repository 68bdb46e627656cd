package jp.hersys.capture.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.hersys.capture.frame.Chips;
import jp.hersys.capture.frame.EmptyState;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.PagedList;
import jp.hersys.capture.frame.SearchBox;
import jp.hersys.capture.frame.Watch;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportSearch;
import jp.hersys.imports.ImportState;
import jp.hersys.imports.Trial;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// 取込: the place to drop files, and the files that came, newest first.
@Route(value = "imports", layout = MainLayout.class)
@RolesAllowed("CLERK")
class ImportsView extends Main implements HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;

    /// Where a file is, as a clerk asks.
    private enum Stage {
        RUNNING,
        HELD,
        APPLIED,
        REFUSED;

        private List<ImportState> states() {
            return switch (this) {
                case RUNNING -> List.of(ImportState.RECEIVED, ImportState.READ);
                case HELD -> List.of(ImportState.HELD);
                case APPLIED -> List.of(ImportState.APPLIED);
                case REFUSED -> List.of(ImportState.REFUSED);
            };
        }
    }

    private final transient ImportFiles files;
    private final transient SignedIn signedIn;
    private final SearchBox search =
            new SearchBox(getTranslation("imports.search"), getTranslation("imports.search.example"), this::begin);
    private final Chips<Stage> stages = new Chips<>(getTranslation("list.filter"), false, this::begin);
    private final PagedList<Import> list = new PagedList<>(getTranslation("imports.list"), this::page);
    private final EmptyState empty =
            new EmptyState(getTranslation("imports.empty"), getTranslation("imports.empty.begin"));
    private final EmptyState nothingFound =
            new EmptyState(getTranslation("list.nothing-found"), getTranslation("list.nothing-found.what-to-do"));
    private final transient Watch watch = new Watch(this, this::look);

    ImportsView(Register register, SignedIn signedIn, AreaNames names, Messages messages, ObjectProvider<Trial> trial) {
        this.files = register.importFiles();
        this.signedIn = signedIn;
        addClassName("page");
        for (var stage : Stage.values()) {
            stages.chip(stage, getTranslation("imports.stage." + stage));
        }
        var words = new ImportWords(messages, new Spoken(getLocale()));
        new ImportColumns(
                        words,
                        names,
                        register.clock(),
                        signedIn.staff().publisher().isNation())
                .fill(list.grid());
        list.opens(file ->
                UI.getCurrent().navigate(ImportView.class, file.publicId().toString()));
        var bar = new Div(search, stages);
        bar.addClassName("search-bar");
        add(
                new Div(new H1(getTranslation("imports.title")), new Paragraph(getTranslation("imports.what"))),
                new UploadPanel(files, signedIn, names, trial.getIfAvailable(), watch::start),
                new H2(getTranslation("imports.list")),
                bar,
                list,
                empty,
                nothingFound);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("imports.title"));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("take-in", "try", "held", "search");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        watch.start();
    }

    private void begin() {
        list.begin();
        showWhatIsThere();
    }

    private boolean look() {
        list.look();
        showWhatIsThere();
        MainLayout.around(this).ifPresent(MainLayout::refresh);
        return list.rows().stream().anyMatch(file -> !file.state().isSettled());
    }

    private void showWhatIsThere() {
        boolean nothing = list.rows().isEmpty();
        empty.setVisible(nothing && wanted().isOpen());
        nothingFound.setVisible(nothing && !wanted().isOpen());
    }

    private ImportSearch wanted() {
        var name = search.words();
        var stage = stages.chosen();
        return new ImportSearch(List.of(), name.isEmpty() ? null : name, stage == null ? List.of() : stage.states());
    }

    private List<Import> page(@Nullable Import last, int limit) {
        return files.search(wanted(), last, limit, signedIn.actor());
    }
}
