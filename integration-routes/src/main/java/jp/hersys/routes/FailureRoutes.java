package jp.hersys.routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;

/// What every route does when something fails: say what and what happens next, without a word of what was carried.
final class FailureRoutes extends RouteConfigurationBuilder {

    @Override
    public void configuration() {
        routeConfiguration()
                .onException(Exception.class)
                .handled(false) // a dropped file that could not be received must go to failed/, not to taken/
                .logExhaustedMessageBody(false)
                .logExhaustedMessageHistory(false)
                .logStackTrace(true)
                .log(
                        LoggingLevel.ERROR,
                        "The route ${routeId} failed; what it worked at stays where it is, or lies in failed/.");
    }
}
