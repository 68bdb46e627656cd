package jp.hersys.capture.comparisons;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.capture.frame.EmptyState;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.editions.CaseDifference.Kind;
import jp.hersys.editions.DifferenceDesk;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionDifference;
import org.jspecify.annotations.Nullable;

/// 公表をくらべる: two editions of a publisher side by side, `?a=` and `?b=` their public ids; without them the newest
/// edition beside the one that its readers saw before.
@Route(value = "editions/compare", layout = MainLayout.class)
@RolesAllowed("READER")
class CompareView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Register register;
    private final transient DifferenceDesk desk;
    private final transient SignedIn signedIn;
    private final transient AreaNames names;
    private final transient Spoken spoken = new Spoken(getLocale());

    CompareView(Register register, SignedIn signedIn, AreaNames names) {
        this.register = register;
        this.desk = register.differenceDesk();
        this.signedIn = signedIn;
        this.names = names;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var second = asked.getSingleParameter("b");
        var first = asked.getSingleParameter("a");
        removeAll();
        add(back(), new H1(getTranslation("compare.title")), new Paragraph(getTranslation("compare.what")));
        var after = second.isPresent() ? Optional.of(edition(second.get())) : newest();
        if (after.isEmpty()) {
            add(new EmptyState(getTranslation("compare.nothing"), getTranslation("compare.nothing.begin")));
            return;
        }
        var before =
                first.isPresent() ? Optional.of(edition(first.get())) : desk.previous(after.get(), signedIn.actor());
        add(picks(before.orElse(null), after.get()));
        if (before.isEmpty()) {
            add(new EmptyState(getTranslation("compare.first"), getTranslation("compare.first.choose")));
            return;
        }
        show(desk.between(before.get().publicId(), after.get().publicId(), signedIn.actor())
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("compare.title"));
    }

    /// An edition that is published and may be seen; all else is not there.
    private Edition edition(String publicId) {
        UUID id;
        try {
            id = UUID.fromString(publicId);
        } catch (IllegalArgumentException other) {
            throw new NotFoundException();
        }
        return register.editionDesk()
                .find(id, signedIn.actor())
                .filter(edition -> edition.publishedAt() != null)
                .orElseThrow(NotFoundException::new);
    }

    private Optional<Edition> newest() {
        return register.editionDesk().newest(1, signedIn.actor()).stream().findFirst();
    }

    private Anchor back() {
        var back = new Anchor("editions", getTranslation("editions.back"));
        back.addClassName("back");
        return back;
    }

    private Div picks(@Nullable Edition before, Edition after) {
        var choices = desk.choices(after, EditionPick.MOST, signedIn.actor());
        var first = new EditionPick(getTranslation("compare.before"), choices, before, spoken);
        var second = new EditionPick(getTranslation("compare.after"), choices, after, spoken);
        first.addValueChangeListener(change -> compare(first, second));
        second.addValueChangeListener(change -> compare(first, second));
        var picks = new Div(first, second);
        picks.addClassName("action-panel");
        return picks;
    }

    /// The two stand in the address, so that it can be sent to somebody.
    private static void compare(EditionPick first, EditionPick second) {
        var a = first.getValue();
        var b = second.getValue();
        if (a != null && b != null) {
            UI.getCurrent()
                    .navigate(
                            "editions/compare",
                            QueryParameters.simple(Map.of(
                                    "a", a.publicId().toString(),
                                    "b", b.publicId().toString())));
        }
    }

    private void show(EditionDifference difference) {
        add(facts(difference));
        if (difference.isEmpty()) {
            add(new EmptyState(getTranslation("compare.none"), getTranslation("compare.none.words")));
            return;
        }
        add(new H2(getTranslation("compare.figures")), new FigureGrid(difference.figures()));
        add(new Paragraph(account(difference)));
        if (!difference.days().isEmpty()) {
            add(
                    new H2(getTranslation("compare.days")),
                    new Paragraph(getTranslation("compare.days.words", spoken.number((long)
                            difference.days().size()))),
                    new DayGrid(difference.days()));
        }
        add(
                new H2(getTranslation("compare.cases")),
                new CaseRows(desk, difference, signedIn.actor()),
                download(difference),
                help());
    }

    private Facts facts(EditionDifference difference) {
        return new Facts()
                .fact(getTranslation("publisher"), names.name(difference.after().publisherCode(), getLocale()))
                .fact(
                        getTranslation("compare.before.known-at"),
                        spoken.moment(difference.before().knownAt()))
                .fact(
                        getTranslation("compare.after.known-at"),
                        spoken.moment(difference.after().knownAt()));
    }

    private String account(EditionDifference difference) {
        var before = difference.before().counted();
        var after = difference.after().counted();
        return before == null || after == null
                ? ""
                : getTranslation(
                        "compare.account",
                        spoken.number(before),
                        spoken.number(difference.cases(Kind.ADDED)),
                        spoken.number(difference.cases(Kind.WITHDRAWN)),
                        spoken.number(after),
                        spoken.number(difference.cases(Kind.CHANGED)));
    }

    private Div download(EditionDifference difference) {
        var link = new Anchor(
                "downloads/comparisons/%s/%s/changes.csv"
                        .formatted(
                                difference.before().publicId(),
                                difference.after().publicId()),
                getTranslation("compare.download"));
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        link.addClassName("paper");
        var papers = new Div(link);
        papers.addClassName("papers");
        return papers;
    }

    private NativeDetails help() {
        var text = new Div(
                new Paragraph(getTranslation("compare.help.reasons")),
                new Paragraph(getTranslation("compare.help.keys")));
        return new NativeDetails(getTranslation("help"), text);
    }
}
