package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.hersys.imports.ImportFiles;
import org.junit.jupiter.api.Test;

/// The screens without a browser: who may see which place, and what stands where there is nothing yet. Doors and jobs
/// rest, so that states stay as they are.
class ScreensIT extends WithoutBrowser {

    @Test
    void who_is_not_signed_in_is_sent_to_the_log_in() {
        go("imports");
        assertThat(find(LoginForm.class).exists()).isTrue();
        assertThat(find(Upload.class).exists()).isFalse();
    }

    @Test
    void a_press_officer_sees_both_places_and_may_publish() {
        as("nakamura", "editions");
        assertThat(places()).containsExactly("editions", "imports", "runs", "form-switches", "counting", "readings");
        assertThat(buttons()).contains("いま公表する");
        assertThat(heading()).isEqualTo("公表");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("公表した版はここに並びます");
    }

    @Test
    void the_full_help_tells_of_everything_that_any_place_helps_with() {
        as("nakamura", "help");
        var texts = ResourceBundle.getBundle("messages", Locale.JAPANESE);
        var topics = texts.keySet().stream()
                .filter(key -> key.matches("help\\.[a-z-]+\\.text"))
                .map(key -> texts.getString(key.replace(".text", "")))
                .toList();
        assertThat(topics).contains("発生届の入力", "発生届のキー操作");
        assertThat(find(H2.class).all()).extracting(H2::getText).containsAll(topics);
    }

    @Test
    void a_clerk_takes_in_but_does_not_publish() {
        as("sato", "editions");
        assertThat(buttons()).doesNotContain("いま公表する");
        as("sato", "imports");
        assertThat(heading()).isEqualTo("取込");
        assertThat(find(Upload.class).exists()).isTrue();
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("取り込んだファイルはここに並びます");
    }

    @Test
    void a_reader_only_looks() {
        as("yamada", "editions");
        assertThat(places()).containsExactly("editions", "runs", "counting");
        assertThat(buttons()).doesNotContain("いま公表する");
        as("yamada", "imports");
        assertThat(heading()).isEqualTo("ここには何もありません");
        assertThat(find(Upload.class).exists()).isFalse();
    }

    @Test
    void a_file_of_another_prefecture_is_not_there() {
        var order = new ImportFiles.Order("石川県.csv", TestProgram.ISHIKAWA, null, null, false);
        var id = register.importFiles()
                .receive(order, new ByteArrayInputStream(TestProgram.smallList()), TestProgram.TEST);
        var file = register.importFiles().find(id, TestProgram.TEST).orElseThrow();
        as("sato", "imports/" + file.publicId());
        assertThat(heading()).isEqualTo("石川県.csv");
        as("watanabe", "imports/" + file.publicId());
        assertThat(heading()).isEqualTo("ここには何もありません");
        as("watanabe", "imports");
        assertThat(find(H2.class).all())
                .filteredOn(Component::isVisible)
                .extracting(H2::getText)
                .contains("取り込んだファイルはここに並びます");
    }

    private void go(String place) {
        UI.getCurrent().navigate(place);
        roundTrip();
    }

    private List<String> places() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getPath).toList();
    }
}
