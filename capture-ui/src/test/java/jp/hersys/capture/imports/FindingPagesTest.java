package jp.hersys.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import jp.hersys.imports.RowFinding;
import org.junit.jupiter.api.Test;

class FindingPagesTest {

    private final List<Long> asked = new ArrayList<>();

    @Test
    void gives_any_stretch_of_rows() {
        var pages = pages(1_000);
        assertThat(places(pages, 0, 3)).containsExactly(10L, 20L, 30L);
        assertThat(places(pages, 120, 3)).containsExactly(1_210L, 1_220L, 1_230L);
        assertThat(places(pages, 48, 4)).containsExactly(490L, 500L, 510L, 520L);
        assertThat(places(pages, 998, 50)).containsExactly(9_990L, 10_000L);
        assertThat(places(pages, 1_000, 50)).isEmpty();
    }

    @Test
    void does_not_begin_anew_for_each_page() {
        var pages = pages(1_000);
        places(pages, 0, 500);
        asked.clear();
        places(pages, 500, 50);
        assertThat(asked).containsExactly(5_000L);
    }

    @Test
    void knows_that_nothing_was_found() {
        assertThat(pages(0).isEmpty()).isTrue();
        assertThat(pages(1).isEmpty()).isFalse();
    }

    private static List<Long> places(FindingPages pages, int offset, int limit) {
        return pages.rows(offset, limit).map(RowFinding::position).toList();
    }

    /// Rows at the places 10, 20, 30 and so on, all on one line of a file without line breaks.
    private FindingPages pages(int rows) {
        return new FindingPages(after -> {
            asked.add(after);
            return LongStream.rangeClosed(after / 10 + 1, rows)
                    .limit(FindingPages.SIZE)
                    .mapToObj(row -> new RowFinding(row * 10, 1, Long.toString(row), true, List.of()))
                    .toList();
        });
    }
}
