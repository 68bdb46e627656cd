package jp.hersys.capture.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.UUID;
import jp.hersys.capture.security.QrCode;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The two-dimensional code of a record's own address, which only paper shows: it leads whoever may see
/// the record from the sheet back to it, and holds nothing but the address.
final class PrintedCode {

    private PrintedCode() {}

    static Component of(UUID publicId) {
        var place = new Div();
        place.addClassName("printed-code");
        var request = VaadinServletRequest.getCurrent();
        if (request != null) {
            var address = ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                    .path("/notifications/" + publicId)
                    .toUriString();
            var code = QrCode.of(address);
            place.add(new Svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %1$d'><path d='%2$s'/></svg>"
                    .formatted(code.size(), code.path())));
        }
        return place;
    }
}
