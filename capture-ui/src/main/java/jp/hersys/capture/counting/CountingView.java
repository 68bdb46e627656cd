package jp.hersys.capture.counting;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.hersys.capture.frame.EmptyState;
import jp.hersys.capture.frame.Helped;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.PagedList;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.counting.CountingDesk;
import jp.hersys.counting.CountingRule;
import jp.hersys.counting.DoubleCount;
import jp.hersys.database.Register;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Duty;
import org.jspecify.annotations.Nullable;

/// 計上: by which rule the publisher counts, and which cases others count as well (二重計上の候補).
@Route(value = "counting", layout = MainLayout.class)
@RolesAllowed("READER")
class CountingView extends Main implements HasDynamicTitle, Helped {

    private static final long serialVersionUID = 1;

    private final transient CountingDesk desk;
    private final transient SignedIn signedIn;
    private final transient AreaNames names;
    private final transient CountingWords words;
    private final transient Spoken spoken = new Spoken(getLocale());
    private final UnorderedList rules = new UnorderedList();
    private final Paragraph count = new Paragraph();
    private final Anchor file = new Anchor(CountingDownloads.ADDRESS, getTranslation("counting.file"));
    private final PagedList<DoubleCount> list = new PagedList<>(getTranslation("counting.doubles"), this::page);
    private final EmptyState empty =
            new EmptyState(getTranslation("counting.empty"), getTranslation("counting.empty.what"));

    CountingView(Register register, SignedIn signedIn, AreaNames names, Messages messages) {
        this.desk = register.countingDesk();
        this.signedIn = signedIn;
        this.names = names;
        this.words = new CountingWords(names, messages, getLocale());
        addClassName("page");
        var head = new Div(
                new Div(new H1(getTranslation("counting.title")), new Paragraph(getTranslation("counting.what"))));
        head.addClassName("page-head");
        count.getElement().setAttribute("aria-live", "polite");
        fillColumns();
        add(head, new H2(getTranslation("counting.rules")), rules);
        if (signedIn.may(Duty.PRESS)) {
            add(new RuleForm(desk, signedIn, names, this::showRules));
        }
        add(new H2(getTranslation("counting.doubles")), count, file, list, empty);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("counting.title"));
    }

    @Override
    public List<String> helpTopics() {
        return List.of("counting");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        showRules();
        long doubles = desk.countDoubles(publisher(), signedIn.actor());
        count.setText(getTranslation("counting.count", spoken.number(doubles)));
        count.setVisible(doubles > 0);
        file.setVisible(doubles > 0);
        list.begin();
        empty.setVisible(doubles == 0);
    }

    private LocalGovernmentCode publisher() {
        return signedIn.actor().scope();
    }

    private void showRules() {
        rules.removeAll();
        var set = desk.rules(signedIn.actor()).rules().stream()
                .filter(rule -> publisher().isNation() || rule.publisherCode().equals(publisher()))
                .toList();
        if (set.isEmpty()) {
            rules.add(new ListItem(getTranslation("counting.rule.none")));
        }
        set.forEach(rule -> rules.add(new ListItem(words(rule))));
    }

    private String words(CountingRule rule) {
        return getTranslation(
                "counting.rule",
                names.name(rule.publisherCode(), getLocale()),
                spoken.day(rule.fromDay()),
                getTranslation("counting.by." + rule.rule()),
                Spoken.who(rule.recordedBy()),
                spoken.moment(rule.recordedAt()));
    }

    private List<DoubleCount> page(@Nullable DoubleCount last, int limit) {
        return desk.doubles(publisher(), last, limit, signedIn.actor());
    }

    private void fillColumns() {
        var grid = list.grid();
        if (publisher().isNation()) {
            grid.addColumn(each -> names.name(each.publisherCode(), getLocale()))
                    .setHeader(getTranslation("publisher"));
        }
        grid.addColumn(DoubleCount::number).setHeader(getTranslation("counting.number"));
        grid.addColumn(each -> spoken.day(each.announcedOn())).setHeader(getTranslation("counting.day"));
        grid.addColumn(words::within).setHeader(getTranslation("counting.within"));
        grid.addColumn(words::others).setHeader(getTranslation("counting.others"));
    }
}
