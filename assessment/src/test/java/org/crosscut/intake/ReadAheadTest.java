package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static void nobody(Diagnostic told) {
        throw new AssertionError(told);
    }

    private static RawRow row(long line) {
        return new RawRow(line, List.of("cell " + line));
    }

    @Test
    void whatIsReadAndToldKeepsItsOrder() {
        var seen = new ArrayList<String>();

        new ReadAhead(
                        (problems, rows) -> {
                            for (long line = 1; line <= 10_000; line++) {
                                rows.accept(row(line));
                                if (line % 777 == 0) {
                                    problems.accept(
                                            Diagnostic.of(
                                                    FileCode.EMPTY_ROW,
                                                    Place.file("after " + line)));
                                }
                            }
                        })
                .read(d -> seen.add(d.place().file()), r -> seen.add("row " + r.line()));

        var expected = new ArrayList<String>();
        for (long line = 1; line <= 10_000; line++) {
            expected.add("row " + line);
            if (line % 777 == 0) {
                expected.add("after " + line);
            }
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void aFaultComesBehindTheRowsBeforeIt() {
        var seen = new ArrayList<Long>();
        var reading =
                new ReadAhead((problems, rows) -> {
                    rows.accept(row(1));
                    rows.accept(row(2));
                    throw new DamagedWorkbook(SheetCode.DAMAGED, "row 3");
                });

        assertThatThrownBy(() -> reading.read(ReadAheadTest::nobody, r -> seen.add(r.line())))
                .isInstanceOf(DamagedWorkbook.class)
                .hasMessage("row 3");
        assertThat(seen).containsExactly(1L, 2L);
    }

    @Test
    void whoGivesUpLeavesNoThreadBehind() {
        var reader = new AtomicReference<Thread>();
        var reading =
                new ReadAhead((problems, rows) -> {
                    reader.set(Thread.currentThread());
                    for (long line = 1; ; line++) {
                        rows.accept(row(line));
                    }
                });

        assertThatThrownBy(() ->
                        reading.read(
                                ReadAheadTest::nobody,
                                r -> {
                                    throw new IllegalArgumentException("enough");
                                }))
                .hasMessage("enough");
        assertThat(reader.get().isAlive()).isFalse();
    }
}
