package jp.hersys.capture.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells an open page whether its session goes on, so that nothing stays on the screen of somebody whose session
/// ended.
@RestController
class SessionPing {

    @GetMapping("/session")
    ResponseEntity<Void> session(HttpServletRequest request) {
        var session = request.getSession(false);
        boolean goesOn = session != null && SignedIn.loginOf(session).isPresent();
        return ResponseEntity.status(goesOn ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED)
                .build();
    }
}
