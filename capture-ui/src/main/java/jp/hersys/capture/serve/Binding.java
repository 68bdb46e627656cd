package jp.hersys.capture.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.hersys.commands.NotTaken;

/// Where the program listens. It speaks plain HTTP, so other machines may reach it only through a TLS proxy that stands
/// before it; then cookies are sent over TLS alone.
///
/// @param address      of this machine
/// @param port         on it
/// @param behindProxy  whether `HERSYS_PROXY=https` says that a TLS proxy stands before it
record Binding(InetAddress address, int port, boolean behindProxy) {

    private static final String PROXY = "HERSYS_PROXY";

    /// @throws NotTaken when what is asked for is no address of this machine, or would be reached unencrypted
    static Binding of(String bind, int port, Map<String, String> environment) {
        var proxy = environment.getOrDefault(PROXY, "");
        if (!proxy.isEmpty() && !proxy.equals("https")) {
            throw new NotTaken("serve.proxy-invalid", proxy);
        }
        var address = address(bind);
        if (!address.isLoopbackAddress() && proxy.isEmpty()) {
            throw new NotTaken("serve.bind-open", bind);
        }
        return new Binding(address, port, !proxy.isEmpty());
    }

    private static InetAddress address(String bind) {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException unknown) {
            throw new NotTaken("serve.bind-invalid", bind);
        }
    }

    /// Found out before a database is opened for nothing.
    ///
    /// @throws NotTaken when somebody else listens there, or the address is none of this machine
    void demandFree() {
        try (var probe = new ServerSocket(0, 1, address)) {
            probe.getLocalPort();
        } catch (IOException notHere) {
            throw new NotTaken("serve.bind-invalid", address.getHostAddress());
        }
        try (var probe = new ServerSocket(port, 1, address)) {
            probe.getLocalPort();
        } catch (IOException taken) {
            throw new NotTaken("serve.port-in-use", port);
        }
    }

    /// As the web application wants it. Without a proxy nobody's word about names and schemes is taken.
    Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("server.address", address.getHostAddress());
        settings.put("server.port", port);
        settings.put("server.servlet.session.cookie.secure", behindProxy);
        settings.put("server.forward-headers-strategy", behindProxy ? "native" : "none");
        return settings;
    }

    /// For the person who starts it.
    String url() {
        var host = address.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }
}
