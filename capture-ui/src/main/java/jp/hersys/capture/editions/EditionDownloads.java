package jp.hersys.capture.editions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.hersys.capture.frame.PublicId;
import jp.hersys.capture.frame.Sending;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.database.Register;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionDesk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out the papers of editions: to be saved, and the HTML twins of the announcements to be read. What the person
/// may
/// not see is not there.
@Controller
class EditionDownloads {

    private final EditionDesk desk;

    EditionDownloads(Register register) {
        this.desk = register.editionDesk();
    }

    @GetMapping("/downloads/editions/{publicId}/{*path}")
    void paper(
            @AuthenticationPrincipal StaffUser staff,
            @PathVariable String publicId,
            @PathVariable String path,
            HttpServletResponse response)
            throws IOException {
        var actor = staff.actor();
        var edition =
                PublicId.read(publicId).flatMap(id -> desk.find(id, actor)).orElse(null);
        var wanted = path.substring(1);
        var paper = edition == null
                ? null
                : desk.files(edition, actor).stream()
                        .filter(file -> file.path().equals(wanted))
                        .findFirst()
                        .orElse(null);
        if (edition == null || paper == null) {
            Sending.nothing(response);
            return;
        }
        response.setContentLengthLong(paper.size());
        if (PaperLink.isPage(wanted)) {
            Sending.asSealedPage(response);
        } else {
            Sending.as(response, paper.mediaType(), name(edition, wanted));
        }
        try (var bytes = desk.open(edition, paper, actor)) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    /// 170003_2021-07-20_1_announcement.pdf: papers of several days can lie in one folder.
    private static String name(Edition edition, String path) {
        return edition.publisherCode() + "_" + edition.day() + "_" + edition.revision() + "_"
                + path.substring(path.lastIndexOf('/') + 1);
    }
}
