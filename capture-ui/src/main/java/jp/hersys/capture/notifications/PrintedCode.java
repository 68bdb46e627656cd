package jp.hersys.capture.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.hersys.capture.security.QrCode;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The two-dimensional code of a record's own address, which only paper shows: it leads whoever may see
/// the record from the sheet back to it, and holds nothing but the address.
final class PrintedCode {

    private static final Pattern ADDRESS = Pattern.compile(
            "https?://.*/notifications/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", Pattern.CASE_INSENSITIVE);

    private PrintedCode() {}

    static Component of(UUID publicId) {
        var place = new Div();
        place.addClassName("printed-code");
        var request = VaadinServletRequest.getCurrent();
        if (request != null) {
            var code = QrCode.of(address(request.getHttpServletRequest(), publicId));
            place.add(new Svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %1$d'><path d='%2$s'/></svg>"
                    .formatted(code.size(), code.path())));
        }
        return place;
    }

    /// The address of a record, as it is reached from outside.
    static String address(HttpServletRequest request, UUID publicId) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/notifications/" + publicId)
                .toUriString();
    }

    /// The record to which a scanned code leads, whatever the host is called by now; none where `typed` is no such
    /// address.
    static Optional<String> read(String typed) {
        var address = ADDRESS.matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC));
        return address.matches() ? Optional.of(address.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
