package jp.hersys.capture.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.organisations.Organisation;
import org.junit.jupiter.api.Test;

/// Without any of the program's places.
@ViewPackages(packages = "jp.hersys.capture.language")
class WorkListDialogTest extends BrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 5);

    @Test
    void what_was_typed_before_midnight_is_not_lost_when_it_is_sent_after() {
        var today = new AtomicReference<>(DAY);
        var put = new ArrayList<String>();
        var contractor = Organisation.toBeMade("09", "見守りセンター", new LocalGovernmentCode("170003"), null);
        var dialog = new WorkListDialog(List.of(contractor), today::get, 1, (organisation, until, task) -> {
            put.add(until + " " + task);
            return Optional.empty();
        });
        dialog.open();
        var until = find(DatePicker.class).single();
        until.setValue(DAY);
        find(TextArea.class).single().setValue("毎朝の電話");
        today.set(DAY.plusDays(1));
        send();
        assertThat(put).isEmpty();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(until.isInvalid()).isTrue();
        assertThat(until.getMin()).isEqualTo(DAY.plusDays(1));
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("毎朝の電話");
        until.setValue(DAY.plusDays(1));
        send();
        assertThat(put).containsExactly("2022-10-06 毎朝の電話");
        assertThat(dialog.isOpened()).isFalse();
    }

    private void send() {
        test(find(Button.class).all().getLast()).click();
    }
}
