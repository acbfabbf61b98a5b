package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crosscut.intake.Book.data;
import static org.crosscut.intake.Book.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedTest {
    private static final int PIECE = 1 << 20;
    private static final int ALL = 128 << 20;

    private static Unpacked of(String xml, int most) throws IOException {
        return new Unpacked(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), most, n -> {});
    }

    /// Wherever the pieces part, the end of the rows is found, and characters stay whole.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 20, PIECE - 12, PIECE - 11, PIECE - 5, PIECE - 1, PIECE})
    void findsWhatFollowsTheRows(int before) throws IOException {
        String xml = "x".repeat(before) + "</sheetData>油料" + "é".repeat(PIECE) + "</worksheet>";

        Unpacked sheet = of(xml, ALL);

        assertThat(sheet.tail()).isEqualTo("油料" + "é".repeat(PIECE) + "</worksheet>");
        try (InputStream in = Objects.requireNonNull(sheet.open())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(xml);
        }
    }

    @Test
    void aSheetWithoutRowsHasNothingBehindThem() throws IOException {
        assertThat(of("<worksheet><sheetData/></worksheet>", ALL).tail()).isEmpty();
    }

    @Test
    void ofALargeSheetOnlyTheEndIsKept() throws IOException {
        Unpacked sheet = of("x".repeat(40 * PIECE) + "</sheetData><mergeCells/>", PIECE);

        assertThat(sheet.open()).isNull();
        assertThat(sheet.size()).isZero();
        assertThat(sheet.tail()).isEqualTo("<mergeCells/>");
    }

    @Test
    void aLargeSheetWithoutEndIsRefused() {
        assertThatThrownBy(() -> of("</sheetData>" + "x".repeat(40 * PIECE), PIECE))
                .isInstanceOf(DamagedWorkbook.class);
    }

    /// A sheet that was not kept is unpacked again where its rows are read.
    @Test
    void aSheetThatWasNotKeptIsReadAllTheSame() throws IOException {
        var random = new SplittableRandom(1);
        var comment = new StringBuilder("<!--");
        while (comment.length() < 34 * PIECE) {
            comment.append(Long.toString(random.nextLong(Long.MAX_VALUE), 36));
        }
        comment.append("-->");
        String rows = data(row(1, "outpost"), row(2, "OAK"));
        byte[] book = new Book().sheet("Large", comment + rows).sheet("Small", rows).bytes();

        var zip = new ZipCheck(book, 0);

        try (InputStream large = zip.open("xl/worksheets/sheet1.xml");
                InputStream small = zip.open("xl/worksheets/sheet2.xml")) {
            String whole = new String(large.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(whole).hasSizeGreaterThan(34 * PIECE).contains(rows);
            assertThat(new String(small.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("<worksheet>" + rows + "</worksheet>");
        }
    }
}
