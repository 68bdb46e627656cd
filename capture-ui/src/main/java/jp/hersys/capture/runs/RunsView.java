package jp.hersys.capture.runs;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.frame.EmptyState;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.Watch;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.editions.EditionRun;
import jp.hersys.editions.EditionRuns;

/// 公表の実行状況: what comes next by itself, what runs, what went wrong and what to do, what was made and when.
@Route(value = "runs", layout = MainLayout.class)
@RolesAllowed("READER")
class RunsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 60;

    private final transient EditionRuns runs;
    private final transient SignedIn signedIn;
    private final transient RunWords words;
    private final transient Spoken spoken = new Spoken(getLocale());
    private final RunCards cards;
    private final SchedulePanel schedule;
    private final Grid<EditionRun> history = new Grid<>();
    private final EmptyState empty = new EmptyState(getTranslation("runs.empty"), getTranslation("runs.empty.begin"));
    private final transient Watch watch = new Watch(this, this::look);
    private transient List<EditionRun> shown = List.of();

    RunsView(Register register, SignedIn signedIn, RunWords words, AreaNames names) {
        this.runs = register.editionRuns();
        this.signedIn = signedIn;
        this.words = words;
        this.cards = new RunCards(runs, signedIn, words, watch::start);
        this.schedule = new SchedulePanel(register.schedule(), signedIn, words, names);
        addClassName("page");
        var head = new Div(new Div(new H1(getTranslation("runs.title")), new Paragraph(getTranslation("runs.what"))));
        head.addClassName("page-head");
        fillColumns();
        add(head, cards, schedule, new H2(getTranslation("runs.history")), history, empty);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("runs.title"));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        watch.start();
    }

    private boolean look() {
        var all = runs.newest(SHOWN, signedIn.actor());
        boolean goesOn = cards.show(all);
        var done = all.stream().filter(run -> run.doneAt() != null).toList();
        if (!done.equals(shown)) {
            shown = done;
            history.setItems(done);
        }
        history.setVisible(!done.isEmpty());
        empty.setVisible(all.isEmpty());
        boolean dueSoon = schedule.look();
        MainLayout.around(this).ifPresent(MainLayout::refresh);
        return goesOn || dueSoon;
    }

    private void fillColumns() {
        history.setItems(List.of());
        history.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        history.setAllRowsVisible(true);
        history.setSelectionMode(Grid.SelectionMode.NONE);
        history.getElement().setAttribute("aria-label", getTranslation("runs.history"));
        history.addColumn(new ComponentRenderer<Component, EditionRun>(this::edition))
                .setHeader(getTranslation("run.edition"))
                .setFlexGrow(2);
        history.addColumn(run -> words.asked(run, getLocale()))
                .setHeader(getTranslation("run.why"))
                .setFlexGrow(2);
        history.addColumn(new ComponentRenderer<Component, EditionRun>(this::state))
                .setHeader(getTranslation("import.state"))
                .setFlexGrow(1);
        history.addColumn(run -> run.begunAt() == null ? "–" : spoken.moment(run.begunAt()))
                .setHeader(getTranslation("run.begun-at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        history.addColumn(run -> words.duration(run, getLocale()))
                .setHeader(getTranslation("run.duration"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        history.addColumn(run -> run.failure() == null ? "" : run.failure())
                .setHeader(getTranslation("run.failure"))
                .setFlexGrow(3);
    }

    private Component edition(EditionRun run) {
        var title = words.title(run, getLocale());
        return run.edition() == null ? new Span(title) : new Anchor("editions/" + run.edition(), title);
    }

    private Component state(EditionRun run) {
        var state = new Div(words.badge(run, getLocale()));
        state.addClassName("card-line");
        if (run.late()) {
            state.add(new Badge(Tone.ATTENTION, getTranslation("run.late")));
        }
        return state;
    }
}
