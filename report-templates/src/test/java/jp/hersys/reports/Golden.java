package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares with a golden text. `-Dgolden.update` rewrites it and still fails, so that a person looks at the change.
final class Golden {
    private Golden() {}

    static void compare(String name, String actual) throws IOException {
        var path = Path.of("src/test/resources/golden", name);
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, actual);
            fail("%s is rewritten; look at its difference, then run again without -Dgolden.update.", path);
        }
        assertThat(actual)
                .as("%s; renew it with -Dgolden.update when the change is meant", path)
                .isEqualTo(Files.readString(path));
    }
}
