package jp.hersys.routes;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import jp.hersys.database.Register;
import jp.hersys.imports.ImportFiles;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;

/// Takes in what was laid into the drop folder; the name of the subfolder says for whom.
public final class DroppedFiles {

    private final Register register;
    private final Areas areas = Areas.shipped();

    DroppedFiles(Register register) {
        this.register = register;
    }

    /// Receives one file.
    ///
    /// @throws IllegalArgumentException when its folder does not bear a publisher's code
    public void receive(File file) throws IOException {
        var publisher = new LocalGovernmentCode(file.getParentFile().getName());
        if (areas.withCode(publisher.value()).isEmpty()) {
            throw new IllegalArgumentException(
                    "A folder named by the code of a publisher was expected, but found " + publisher + ".");
        }
        var order = new ImportFiles.Order(file.getName(), publisher, null, null, false);
        try (var bytes = Files.newInputStream(file.toPath())) {
            register.importFiles().receive(order, bytes, new Actor.Job("drop-folder", publisher));
        }
    }
}
