package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosscut.intake.Book.data;
import static org.crosscut.intake.Book.row;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookLimitsTest {
    private static final String HEADER = row(1, "outpost", "volume", "weight");
    private static final String GOOD = row(2, "OAK", "V-1", "3");

    private static Book book(String xml) {
        return new Book().sheet("Books", xml);
    }

    private static String cell(String address) {
        return "<row r=\"2\"><c r=\"" + address + "\"><v>1</v></c></row>";
    }

    static Stream<Arguments> beyond() {
        return Stream.of(
                Arguments.of("sheet/too-large", book(data(HEADER, GOOD) + " ".repeat(40 << 20))),
                Arguments.of(
                        "sheet/too-large",
                        book(data(HEADER, GOOD)).part("xl/media/a.bin", "0".repeat(40 << 20))),
                Arguments.of(
                        "sheet/too-large",
                        book(data(HEADER, row(2, "OAK", "x".repeat((1 << 20) + 1), "3")))),
                Arguments.of(
                        "sheet/damaged",
                        book(data(HEADER, "<row r=\"1048577\"><c><v>1</v></c></row>"))),
                Arguments.of("sheet/damaged", book(data(HEADER, cell("XFE2")))),
                Arguments.of("sheet/damaged", book(data(HEADER, cell("AAAAA2")))),
                Arguments.of(
                        "sheet/damaged",
                        book(data(HEADER, GOOD))
                                .part(
                                        "xl/sharedStrings.xml",
                                        "<!DOCTYPE a [<!ENTITY b \"c\">]><sst><si><t>&b;</t></si></sst>")));
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void whatIsBeyondTheLimitsIsRefused(String code, Book book) {
        assertThat(
                        new Intake(Outposts.catalogue(), "exercise")
                                .read(Outposts.books(), "t.xlsx", book.bytes(), Stated.NOTHING)
                                .problems())
                .extracting(d -> d.code().id())
                .containsExactly(code);
    }

    @Test
    void manyMergedRangesAreLookedAtOnce() {
        var ranges = new ArrayList<CellRange>();
        for (int i = 0; i < 200_000; i++) {
            ranges.add(new CellRange(i + 1, 0, i + 2, 0));
        }
        var merged = new MergedRanges(ranges);

        for (long row = 1; row <= 200_000; row++) {
            assertThat(merged.at(row).size()).isBetween(1, 2);
        }
        assertThat(merged.at(200_002)).isEmpty();
    }
}
