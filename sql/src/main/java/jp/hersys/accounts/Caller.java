package jp.hersys.accounts;

/// From where somebody asks to be let in.
///
/// @param network the address that asked, as the program sees it behind its proxy
/// @param device  browser and system in words, such as `Firefox / Windows`
public record Caller(String network, String device) {

    private static final int IPV6_NETWORK_PARTS = 4;

    /// What is counted as one network: an IPv4 address, or the first 64 bits of an IPv6 address, of which one
    /// household has all.
    String countedNetwork() {
        if (!network.contains(":")) {
            return network;
        }
        var parts = network.split(":", -1);
        var first = new StringBuilder();
        for (int i = 0; i < Math.min(IPV6_NETWORK_PARTS, parts.length); i++) {
            first.append(parts[i]).append(':');
        }
        return first.toString();
    }
}
