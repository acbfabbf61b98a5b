package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnRowsTest {
    private static final int MOST = 50;

    /// Pointers that come before their row and behind it, to rows that come, come twice or never.
    @ParameterizedTest
    @CsvSource({"0, 1, 0", "1, 1, 1", "4096, 100, 7", "4097, 5000, 1", "300000, 400000, 1"})
    void namesJustWhatPointsNowhere(int rows, int names, int every) {
        var random = new Random(5);
        var own = new OwnRows(MOST);
        Set<List<Object>> there = new HashSet<>();
        List<List<Object>> wanted = new ArrayList<>();
        for (int line = 0; line < rows; line++) {
            List<Object> here = name(random.nextInt(names));
            own.note(here);
            there.add(here);
            if (line % every == 0) {
                wanted.add(name(random.nextInt(names)));
                own.await(wanted.getLast(), wanted.size() - 1);
            }
        }

        List<Integer> lost = new ArrayList<>();
        own.lost((values, line) -> {
            assertThat(values).isEqualTo(wanted.get((int) line));
            lost.add((int) line);
        });

        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!there.contains(wanted.get(i))) {
                expected.add(i);
            }
        }
        assertThat(lost).isEqualTo(expected);
        assertThat(own.candidates())
                .hasSize(Math.min(there.size(), MOST + 1))
                .doesNotHaveDuplicates();
    }

    private static List<Object> name(int number) {
        return List.of("X" + number % 3, "R-" + number);
    }
}
