package jp.hersys.capture.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import jp.hersys.commands.NotTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {

    private static final Map<String, String> PROXY = Map.of("HERSYS_PROXY", "https");

    @Test
    void on_this_machine_alone_no_proxy_is_needed_and_none_is_believed() {
        assertThat(Binding.of("127.0.0.1", 8080, Map.of()).settings())
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("server.port", 8080)
                .containsEntry("server.servlet.session.cookie.secure", false)
                .containsEntry("server.forward-headers-strategy", "none");
    }

    @Test
    void behind_a_proxy_cookies_go_over_tls_alone() {
        assertThat(Binding.of("0.0.0.0", 8080, PROXY).settings())
                .containsEntry("server.address", "0.0.0.0")
                .containsEntry("server.servlet.session.cookie.secure", true)
                .containsEntry("server.forward-headers-strategy", "native");
        assertThat(Binding.of("::1", 8080, PROXY).url()).isEqualTo("http://[0:0:0:0:0:0:0:1]:8080/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.0.7"})
    void other_machines_reach_it_through_a_proxy_only(String bind) {
        assertThatThrownBy(() -> Binding.of(bind, 8080, Map.of()))
                .isInstanceOf(NotTaken.class)
                .hasMessageContaining("--bind " + bind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "http", "HTTPS", "true"})
    void a_proxy_that_is_not_understood_is_no_proxy(String proxy) {
        assertThatThrownBy(() -> Binding.of("127.0.0.1", 8080, Map.of("HERSYS_PROXY", proxy)))
                .isInstanceOf(NotTaken.class)
                .hasMessageContaining(proxy);
    }

    @Test
    void a_port_that_is_taken_and_an_address_of_another_machine_are_refused() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Binding.of("127.0.0.1", port, Map.of()).demandFree())
                    .isInstanceOf(NotTaken.class)
                    .hasMessageContaining(String.valueOf(port));
        }
        assertThatThrownBy(() -> Binding.of("192.0.2.1", 8080, PROXY).demandFree())
                .isInstanceOf(NotTaken.class)
                .hasMessageContaining("192.0.2.1");
    }
}
