package jp.hersys.routes;

import org.apache.camel.builder.RouteBuilder;

/// Looks every second whether a file waits. What may go wrong with a file is its import's state; what goes wrong here
/// is told in the log and tried again.
final class ImportRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("timer:imports?period=1000&fixedRate=false").routeId("imports").bean("importWorker", "work");
    }
}
