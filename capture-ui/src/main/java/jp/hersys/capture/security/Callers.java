package jp.hersys.capture.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import jp.hersys.accounts.Caller;

/// From where a request comes, in words that its owner recognises later.
final class Callers {

    // The first that is found counts: Edge and Opera also call themselves Chrome, Chrome also Safari.
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg/", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"Firefox/", "Firefox"},
            new String[] {"Chrome/", "Chrome"},
            new String[] {"Safari/", "Safari"});
    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"Windows", "Windows"},
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Android", "Android"},
            new String[] {"CrOS", "ChromeOS"},
            new String[] {"Mac OS X", "Mac"},
            new String[] {"Linux", "Linux"});

    private Callers() {}

    static Caller of(HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Caller(
                Objects.requireNonNullElse(request.getRemoteAddr(), ""),
                words(agent, BROWSERS) + " / " + words(agent, SYSTEMS));
    }

    private static String words(String agent, List<String[]> known) {
        return known.stream()
                .filter(each -> agent.contains(each[0]))
                .map(each -> each[1])
                .findFirst()
                .orElse("?");
    }
}
