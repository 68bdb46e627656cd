package jp.hersys.capture.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.hersys.capture.frame.EmptyState;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.Watch;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;

/// 取込: the place to drop a file, and the files that came, newest first.
@Route(value = "imports", layout = MainLayout.class)
@RolesAllowed("CLERK")
class ImportsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 50;

    private final transient ImportFiles files;
    private final transient SignedIn signedIn;
    private final transient AreaNames names;
    private final transient Spoken spoken = new Spoken(getLocale());
    private final transient ImportWords words;
    private final Grid<Import> list = new Grid<>();
    private final EmptyState empty;
    private final transient Watch watch = new Watch(this, this::look);
    private transient List<Import> shown = List.of();

    ImportsView(Register register, SignedIn signedIn, AreaNames names, Messages messages) {
        this.files = register.importFiles();
        this.signedIn = signedIn;
        this.names = names;
        this.words = new ImportWords(messages, spoken);
        this.empty = new EmptyState(getTranslation("imports.empty"), getTranslation("imports.empty.begin"));
        addClassName("page");
        fillColumns();
        add(
                new Div(new H1(getTranslation("imports.title")), new Paragraph(getTranslation("imports.what"))),
                new UploadPanel(files, signedIn, names),
                new H2(getTranslation("imports.list")),
                list,
                empty);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("imports.title"));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        watch.start();
    }

    private boolean look() {
        var now = files.newest(SHOWN, signedIn.actor());
        if (!now.equals(shown)) {
            shown = now;
            list.setItems(now);
        }
        list.setVisible(!now.isEmpty());
        empty.setVisible(now.isEmpty());
        getParent()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .ifPresent(MainLayout::refresh);
        return now.stream().anyMatch(file -> !file.state().isSettled());
    }

    private void fillColumns() {
        list.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.setAllRowsVisible(true);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.getElement().setAttribute("aria-label", getTranslation("imports.list"));
        list.addColumn(new ComponentRenderer<Component, Import>(this::link))
                .setHeader(getTranslation("import.file"))
                .setFlexGrow(2)
                .setWidth("13rem");
        list.addColumn(new ComponentRenderer<Component, Import>(this::state))
                .setHeader(getTranslation("import.state"))
                .setWidth("10rem")
                .setFlexGrow(0);
        list.addColumn(file -> spoken.moment(file.receivedAt()))
                .setHeader(getTranslation("import.received-at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        ImportWords.COUNTS.forEach(
                count -> list.addColumn(file -> spoken.number(count.of().applyAsLong(file)))
                        .setHeader(getTranslation(count.key()))
                        .setTextAlign(ColumnTextAlign.END)
                        .setAutoWidth(true)
                        .setFlexGrow(0));
    }

    private Component link(Import file) {
        var link = new RouterLink(
                file.fileName(), ImportView.class, file.publicId().toString());
        return signedIn.staff().publisher().isNation()
                ? new Div(link, new Div(names.name(file.publisherCode(), getLocale())))
                : link;
    }

    private Component state(Import file) {
        return file.state().isSettled() ? words.badge(file) : new Div(words.badge(file), words.progress(file));
    }
}
