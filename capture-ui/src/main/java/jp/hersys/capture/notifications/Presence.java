package jp.hersys.capture.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Who has which record open on this node now. A page says each second that it is still there; one that
/// is silent for a while has been left, however it ended.
@Component
class Presence {

    private static final long SILENT_NANOS = Duration.ofSeconds(8).toNanos();

    /// @param login the person, who may have several pages open
    private record Reader(String login, String name, long atNanos) {}

    private final Map<UUID, Map<Object, Reader>> readers = new ConcurrentHashMap<>();

    /// A page is there.
    ///
    /// @return names of the others who have the record open, in their order
    List<String> here(UUID record, Object page, String login, String name) {
        long now = System.nanoTime();
        var pages = readers.compute(record, (id, before) -> {
            var there = before == null ? new ConcurrentHashMap<Object, Reader>() : before;
            there.values().removeIf(reader -> now - reader.atNanos() > SILENT_NANOS);
            there.put(page, new Reader(login, name, now));
            return there;
        });
        return pages.values().stream()
                .filter(reader -> !reader.login().equals(login))
                .map(Reader::name)
                .distinct()
                .sorted()
                .toList();
    }

    /// A page was left.
    void gone(UUID record, Object page) {
        readers.computeIfPresent(record, (id, there) -> {
            there.remove(page);
            return there.isEmpty() ? null : there;
        });
    }
}
