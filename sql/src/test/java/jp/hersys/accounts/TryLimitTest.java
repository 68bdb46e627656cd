package jp.hersys.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TryLimitTest {

    private static final Instant LAST = Instant.parse("2021-07-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "NAME_FROM_NETWORK, 0, 0",
        "NAME_FROM_NETWORK, 2, 0",
        "NAME_FROM_NETWORK, 3, 2",
        "NAME_FROM_NETWORK, 4, 4",
        "NAME_FROM_NETWORK, 11, 512",
        "NAME_FROM_NETWORK, 12, 900",
        "NAME_FROM_NETWORK, 2000000, 900",
        "NAME, 9, 0",
        "NAME, 10, 2",
        "NAME, 2000000, 300",
        "NETWORK, 19, 0",
        "NETWORK, 20, 2",
        "NETWORK, 2000000, 60",
    })
    void the_wait_doubles_up_to_a_longest_one(TryLimit limit, int tries, int seconds) {
        assertThat(limit.left(tries, LAST, LAST)).hasSeconds(seconds);
    }

    @Test
    void the_wait_passes_and_is_forgotten() {
        var limit = TryLimit.NAME_FROM_NETWORK;
        assertThat(limit.left(12, LAST, LAST.plusSeconds(600))).hasSeconds(300);
        assertThat(limit.left(12, LAST, LAST.plusSeconds(900))).isZero();
        assertThat(TryLimit.forgets(LAST, LAST.plus(Duration.ofMinutes(61)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:",
        "::1, ::1:",
    })
    void an_ipv6_network_counts_as_one(String address, String network) {
        assertThat(new Caller(address, "").countedNetwork()).isEqualTo(network);
    }
}
