package jp.hersys.capture.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.hersys.capture.frame.PublicId;
import jp.hersys.capture.frame.Sending;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.database.Register;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportState;
import jp.hersys.imports.RefusedRows;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out received files and their refused rows. What the person may not see is not there.
@Controller
class ImportDownloads {

    private final Register register;
    private final ObjectProvider<RefusedRows> refusedRows;

    ImportDownloads(Register register, ObjectProvider<RefusedRows> refusedRows) {
        this.register = register;
        this.refusedRows = refusedRows;
    }

    @GetMapping("/downloads/imports/{publicId}/file")
    void file(@AuthenticationPrincipal StaffUser staff, @PathVariable String publicId, HttpServletResponse response)
            throws IOException {
        var file = find(publicId, staff).orElse(null);
        if (file == null) {
            Sending.nothing(response);
            return;
        }
        note(staff.actor(), file);
        Sending.as(response, "application/octet-stream", file.fileName());
        try (var bytes = register.importFiles().open(file, staff.actor())) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    @GetMapping("/downloads/imports/{publicId}/refused.csv")
    void refused(@AuthenticationPrincipal StaffUser staff, @PathVariable String publicId, HttpServletResponse response)
            throws IOException {
        var writer = refusedRows.getIfAvailable();
        var file = find(publicId, staff)
                .filter(found -> found.state() == ImportState.APPLIED)
                .orElse(null);
        if (file == null || writer == null) {
            Sending.nothing(response);
            return;
        }
        note(staff.actor(), file);
        Sending.as(
                response,
                "text/csv;charset=UTF-8",
                "refused_" + file.fileName().replaceFirst("\\.[^.]*$", "") + ".csv");
        writer.write(file, staff.actor(), response.getOutputStream());
    }

    /// Rows of persons: for those who take them in, not for those who only look at figures.
    private Optional<Import> find(String publicId, StaffUser staff) {
        return staff.actor().may(Duty.CLERK) && staff.may(DataGroup.STATISTICS, Operation.WRITE)
                ? PublicId.read(publicId).flatMap(id -> register.importFiles().find(id, staff.actor()))
                : Optional.empty();
    }

    private void note(Actor actor, Import file) {
        register.access().write(actor, () -> {
            register.access().note(actor, file.publisherCode(), "import.download", "import " + file.id());
            return file;
        });
    }
}
