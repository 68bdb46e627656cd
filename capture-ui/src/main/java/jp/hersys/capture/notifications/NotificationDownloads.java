package jp.hersys.capture.notifications;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.hersys.capture.frame.PublicId;
import jp.hersys.capture.frame.Sending;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.database.Register;
import jp.hersys.notifications.Form;
import jp.hersys.notifications.NotificationPrinting;
import jp.hersys.readings.TooManyReads;
import jp.hersys.reports.NotificationReport;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Hands out notifications as the official form. What the person may not see is not there.
@Controller
class NotificationDownloads {

    /// With `id=` for each of them.
    static final String ADDRESS = "downloads/notifications/form.pdf";

    private final NotificationPrinting printing;
    private final Clock clock;
    private final PrintedForm form;

    NotificationDownloads(Register register, AreaNames names, Messages messages) {
        this.printing = register.notificationPrinting();
        this.clock = register.clock();
        this.form = new PrintedForm(Form.shipped(), names, messages);
    }

    @GetMapping("/" + ADDRESS)
    void form(
            @AuthenticationPrincipal StaffUser staff,
            @RequestParam(name = "id", required = false) List<String> ids,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var addresses = (ids == null ? List.<String>of() : ids)
                .stream()
                        .map(PublicId::read)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        List<NotificationPrinting.Printed> printed;
        try {
            printed = addresses.isEmpty() || addresses.size() > NotificationPrinting.MOST
                    ? List.of()
                    : printing.print(addresses, staff.actor());
        } catch (TooManyReads stop) {
            response.sendRedirect(request.getContextPath() + "/reading-pause");
            return;
        }
        if (printed.isEmpty()) {
            Sending.nothing(response);
            return;
        }
        var at = clock.instant();
        var sheets = printed.stream()
                .map(each -> form.sheet(
                        each, PrintedCode.address(request, each.filed().publicId()), at, staff.name(Locale.JAPANESE)))
                .toList();
        // Made before the answer begins: a paper that its proof refuses must not leave half.
        var pdf = new ByteArrayOutputStream();
        NotificationReport.write(sheets, pdf);
        response.setContentLength(pdf.size());
        Sending.as(response, "application/pdf", name(printed));
        pdf.writeTo(response.getOutputStream());
    }

    /// Numbers of notifications say nothing of a person.
    private static String name(List<NotificationPrinting.Printed> printed) {
        var number = printed.getFirst().filed().number();
        return printed.size() == 1
                ? "hasseitodoke_" + number + ".pdf"
                : "hasseitodoke_" + number + "_" + printed.size() + ".pdf";
    }
}
