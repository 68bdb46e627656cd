package jp.hersys.routes;

import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;

/// The drop folder: a file laid into `DATA/inbox/CODE/` is taken in for that publisher, then moved to `taken/`, or to
/// `failed/` when it could not even be received.
final class DropRoutes extends RouteBuilder {

    private final Path inbox;

    DropRoutes(Path inbox) {
        this.inbox = inbox;
    }

    @Override
    public void configure() {
        from("file:" + inbox + "?recursive=true&minDepth=2&maxDepth=2&readLock=changed&readLockMinAge=2s"
                        + "&delay=2000&move=taken/${file:name.noext}-${date:now:yyyyMMddHHmmssSSS}.${file:ext}"
                        + "&moveFailed=failed/${file:name.noext}-${date:now:yyyyMMddHHmmssSSS}.${file:ext}&exclude=.*[.](part|tmp)$")
                .routeId("drop-folder")
                .bean("droppedFiles", "receive");
    }
}
