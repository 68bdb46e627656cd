package jp.hersys.capture.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.LanguageSwitch;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.database.Register;
import jp.hersys.imports.ImportState;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Duty;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;

/// Left the places with what waits there; on top who I am, for whom I work, language and help.
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1;
    private static final int LOOKED_AT = 200;
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final transient Register register;
    private final transient Pulses pulses;
    private final transient SignedIn signedIn;
    private final Span notifications = count("nav.notifications.waiting");
    private final Span emergencies = count("nav.emergency.waiting");
    private final Span editions = count("nav.editions.waiting");
    private final Span imports = count("nav.imports.waiting");
    private transient long countedAt;

    MainLayout(Register register, SignedIn signedIn, AreaNames names, Pulses pulses) {
        this.register = register;
        this.pulses = pulses;
        this.signedIn = signedIn;
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand());
        var top = new Header();
        top.addClassName("top");
        signedIn.ifAny().ifPresent(staff -> {
            addToDrawer(places(staff));
            top.add(toggle(), whoAndWhere(staff, names));
        });
        top.add(tools());
        addToNavbar(top);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        signedIn.ifAny().ifPresent(this::showCounts);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        attach.getUI().getPage().addJavaScript("context://keys.js");
        attach.getUI().getPage().addJavaScript("context://session.js");
    }

    /// The frame in which a part of a page stands; none in tests of the part alone, or when it stands in none.
    public static Optional<MainLayout> around(Component part) {
        for (var outer = part.getParent();
                outer.isPresent();
                outer = outer.get().getParent()) {
            if (outer.get() instanceof MainLayout frame) {
                return Optional.of(frame);
            }
        }
        return Optional.empty();
    }

    /// Counts anew what waits: the one at the screen has done something.
    public void refresh() {
        signedIn.ifAny().ifPresent(staff -> {
            pulses.forget(staff.actor());
            countedAt = 0;
            showCounts(staff);
        });
    }

    /// Shows what waits, as it was known a moment ago.
    public void look() {
        signedIn.ifAny().ifPresent(this::showCounts);
    }

    private void showCounts(StaffUser staff) {
        var actor = staff.actor();
        if (staff.may(DataGroup.NOTIFICATION, Operation.READ)) {
            var pulse = pulses.of(actor);
            show(notifications, pulse.waiting() + pulse.returned());
        }
        long now = System.nanoTime();
        if (countedAt != 0 && now - countedAt < FRESH_NANOS) {
            return;
        }
        countedAt = now;
        if (register.emergencyDesk().mayReview(actor)) {
            show(
                    emergencies,
                    register.emergencyDesk().notReviewed(LOOKED_AT, actor).size());
        }
        if (!staff.may(DataGroup.STATISTICS, Operation.READ)) {
            return;
        }
        show(
                editions,
                register.editionDesk().unfinishedRequests(LOOKED_AT, actor).stream()
                        .filter(request -> request.doneAt() == null)
                        .count());
        show(
                imports,
                register.importFiles().newest(LOOKED_AT, actor).stream()
                        .filter(file -> file.state() == ImportState.HELD
                                || !file.state().isSettled())
                        .count());
    }

    private void show(Span count, long waiting) {
        count.setText(new Spoken(getLocale()).number(waiting));
        count.setVisible(waiting > 0);
    }

    private Div brand() {
        var name = new Span(getTranslation("system.name"));
        name.addClassName("brand-name");
        var what = new Span(getTranslation("system.short-name"));
        what.addClassName("brand-what");
        var brand = new Div(name, what);
        brand.addClassName("brand");
        brand.getElement().setAttribute("role", "region");
        brand.getElement().setAttribute("aria-label", getTranslation("system.name"));
        return brand;
    }

    private SideNav places(StaffUser staff) {
        var places = new SideNav();
        places.getElement().setAttribute("aria-label", getTranslation("nav"));
        if (staff.may(DataGroup.NOTIFICATION, Operation.READ)) {
            var toNotifications = new SideNavItem(getTranslation("nav.notifications"), "notifications");
            toNotifications.setMatchNested(true);
            toNotifications.setSuffixComponent(notifications);
            places.addItem(toNotifications);
        }
        if (staff.worksByList()) {
            places.addItem(new SideNavItem(getTranslation("nav.work-list"), "work-list"));
        }
        if (register.personDesk().maySearch(staff.actor())) {
            var toPersons = new SideNavItem(getTranslation("nav.persons"), "persons");
            toPersons.setMatchNested(true);
            places.addItem(toPersons);
        }
        if (register.emergencyDesk().mayOpen(staff.actor())) {
            var toEmergency = new SideNavItem(getTranslation("nav.emergency"), "emergency");
            toEmergency.setSuffixComponent(emergencies);
            places.addItem(toEmergency);
        }
        if (staff.may(DataGroup.STATISTICS, Operation.READ)) {
            ofStatistics(places, staff);
        }
        return places;
    }

    private void ofStatistics(SideNav places, StaffUser staff) {
        var toEditions = new SideNavItem(getTranslation("nav.editions"), "editions");
        toEditions.setMatchNested(true);
        toEditions.setSuffixComponent(editions);
        places.addItem(toEditions);
        if (staff.actor().may(Duty.CLERK)) {
            var toImports = new SideNavItem(getTranslation("nav.imports"), "imports");
            toImports.setMatchNested(true);
            toImports.setSuffixComponent(imports);
            places.addItem(toImports);
        }
        places.addItem(new SideNavItem(getTranslation("nav.runs"), "runs"));
        if (register.formSwitchDesk().mayDecide(staff.actor())) {
            places.addItem(new SideNavItem(getTranslation("nav.form-switches"), "form-switches"));
        }
        places.addItem(new SideNavItem(getTranslation("nav.counting"), "counting"));
        if (staff.actor().may(Duty.PRESS)) {
            places.addItem(new SideNavItem(getTranslation("nav.readings"), "readings"));
        }
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("nav.toggle"));
        return toggle;
    }

    private Div whoAndWhere(StaffUser staff, AreaNames names) {
        var where = new Span(staff.organisation()
                .map(Organisation::name)
                .orElseGet(() -> names.name(staff.publisher(), getLocale())));
        where.addClassName("where");
        where.setTitle(where.getText());
        var who = new Anchor(
                "account",
                getTranslation(
                        "who",
                        staff.name(getLocale()),
                        getTranslation("duty." + staff.duty().name())));
        who.setTitle(getTranslation("account.title"));
        var line = new Div(where);
        line.addClassName("who-and-where");
        if (staff.worksElsewhere()) {
            var change = new Anchor("sign-in/organisation", getTranslation("organisation.change"));
            change.setRouterIgnore(true);
            line.add(change);
        }
        line.add(who);
        return line;
    }

    private Div tools() {
        var help = new Button(getTranslation("help"), click -> help());
        help.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        help.addClassName("help-button");
        help.addClickShortcut(Key.F1);
        help.setTooltipText(getTranslation("help.tooltip"));
        var tools = new Div(new LanguageSwitch(), help);
        tools.addClassName("tools");
        if (signedIn.ifAny().isPresent()) {
            var logOut = new Button(getTranslation("log-out"), click -> signedIn.logOut());
            logOut.addThemeVariants(ButtonVariant.LUMO_SMALL);
            tools.add(logOut);
        }
        return tools;
    }

    private void help() {
        var topics = getContent() instanceof Helped helped ? helped.helpTopics() : List.of("take-in", "publish");
        new HelpDialog(topics).open();
    }

    private Span count(String label) {
        var count = new Span();
        count.addClassName("count");
        count.setVisible(false);
        count.getElement().setAttribute("title", getTranslation(label));
        return count;
    }
}
