package jp.hersys.capture.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.hersys.jurisdictions.PostalCodes;

/// A place that a postal code names.
///
/// @param municipality code of the municipality or ward
/// @param town         what of the address follows, empty where the postal code names no town
record PostalFill(String municipality, String town) {

    /// All places of a typed postal code; none while it is not complete.
    static List<PostalFill> places(String typed) {
        var places = new ArrayList<PostalFill>();
        for (var each : PostalCodes.find(typed)) {
            var code = each.municipality().value();
            if (each.towns().isEmpty()) {
                places.add(new PostalFill(code, ""));
            }
            each.towns().forEach(town -> places.add(new PostalFill(code, town)));
        }
        return List.copyOf(places);
    }

    /// A button for each place, where there are several.
    static Component[] buttons(
            List<PostalFill> places, Function<PostalFill, String> words, Consumer<PostalFill> chosen) {
        return places.stream()
                .map(place -> {
                    var button = new Button(words.apply(place), click -> chosen.accept(place));
                    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
                    return button;
                })
                .toArray(Component[]::new);
    }
}
