package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosscut.intake.Book.data;
import static org.crosscut.intake.Book.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZippedFilesTest {
    private static final String HEADER = "outpost,volume,weight\n";

    @Test
    void filesAreThePartsOfOneDelivery() {
        var rows = new ArrayList<String>();
        Checked<Delivery> read =
                read(
                        zip().put("data/a.csv", HEADER + "OAK,V-1,1\nOAK,V-2,2\n")
                                .put("b.xlsx", book("Books", "V-3"))
                                .put("__MACOSX/._a.csv", "x")
                                .put("c.csv", "\nOutposts\n" + HEADER + "ELM,V-1,1\n"),
                        (line, values) -> rows.add(RowNumber.shown(line) + " " + values[1]));

        assertThat(told(read))
                .containsExactly(
                        "zip/ignored-file z.zip/__MACOSX/._a.csv",
                        "file/lines-above-header z.zip/c.csv:2");
        Delivery delivery = ((Checked.Good<Delivery>) read).value();
        assertThat(delivery.parts()).containsExactly("data/a.csv", "b.xlsx[Books]", "c.csv");
        assertThat(rows).containsExactly("2 V-1", "3 V-2", "2!2 V-3", "3!4 V-1");
    }

    @Test
    void aKeyTwiceInTwoFilesIsNamedWithBothPlaces() {
        Checked<Delivery> read =
                read(
                        zip().put("a.csv", HEADER + "OAK,V-1,1\n")
                                .put("b.csv", HEADER + "OAK,V-1,1\n"),
                        RowSink.NONE);

        assertThat(told(read)).containsExactly("cell/duplicate-key z.zip/b.csv:2");
        assertThat(read.problems().getFirst().facts().toString()).contains("a.csv!2");
    }

    @Test
    void whatIsWrongInEachFileIsTold() {
        Checked<Delivery> read =
                read(
                        zip().put("a.csv", HEADER + "OAK,V-1,x\n")
                                .put("b.xlsx", book("Books", ""))
                                .put("c.csv", "nothing,known\n1,2\n"),
                        RowSink.NONE);

        assertThat(told(read))
                .containsExactly(
                        "cell/not-a-number z.zip/a.csv:2:weight",
                        "cell/missing z.zip/b.xlsx[Books]!B2",
                        "file/no-header z.zip/c.csv:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.csv",
                "/a.csv",
                "x/../../a.csv",
                "C:/a.csv",
                "..\\a.csv",
                "con.csv",
                "x/LPT1.csv",
                "a\u0000.csv"
            })
    void namesThatLeadElsewhereAreRefused(String name) {
        assertThat(codes(zip().put("good.csv", HEADER + "OAK,V-1,1\n").put(name, HEADER)))
                .containsExactly("zip/unsafe-name");
    }

    @Test
    void whatIsNoTableIsRefusedByName() {
        assertThat(codes(zip().put("a.csv", HEADER + "OAK,V-1,1\n").put("b.pdf", "%PDF")))
                .containsExactly("zip/other-file");
        assertThat(codes(zip().put("a.csv", HEADER + "OAK,V-1,1\n").put("A.CSV", HEADER)))
                .containsExactly("zip/same-name");
        assertThat(codes(zip().put("a.csv", zip().put("b.csv", HEADER).bytes())))
                .containsExactly("zip/nested");
        assertThat(codes(zip().put("Thumbs.db", "x")))
                .containsExactlyInAnyOrder("zip/ignored-file", "zip/no-files");
    }

    @Test
    void bombsAndCrowdsAreRefused() {
        var crowd = zip();
        for (int i = 0; i <= ZippedFiles.MOST_FILES; i++) {
            crowd.put(i + ".csv", "");
        }
        assertThat(codes(crowd)).contains("zip/too-many-files");
        assertThat(codes(zip().put("a.csv", "0".repeat(30 << 20))))
                .containsExactly("zip/too-large");
    }

    @Test
    void lockedAndCutFilesAreRefused() {
        byte[] locked = zip().put("a.csv", HEADER).bytes();
        locked[6] |= 1;
        assertThat(codes(locked)).containsExactly("zip/encrypted");
        byte[] whole = zip().put("a.csv", HEADER.repeat(100)).bytes();
        assertThat(codes(Arrays.copyOf(whole, 50))).isNotEmpty();
    }

    @Test
    void everyCodeHasItsPage() {
        assertThat(Stream.of(ZipCode.values()).map(c -> Path.of("../docs/errors", c.id() + ".md")))
                .allMatch(Files::exists);
    }

    private static byte[] book(String sheet, String volume) {
        return new Book()
                .sheet(
                        sheet,
                        data(row(1, "outpost", "volume", "weight"), row(2, "OAK", volume, "3")))
                .bytes();
    }

    private static List<String> codes(Zip zip) {
        return codes(zip.bytes());
    }

    private static List<String> codes(byte[] bytes) {
        return read(bytes, RowSink.NONE).problems().stream().map(d -> d.code().id()).toList();
    }

    private static List<String> told(Checked<Delivery> read) {
        return read.problems().stream()
                .map((Diagnostic d) -> d.code().id() + " " + d.place().shown())
                .toList();
    }

    private static Checked<Delivery> read(Zip zip, RowSink sink) {
        return read(zip.bytes(), sink);
    }

    private static Checked<Delivery> read(byte[] bytes, RowSink sink) {
        return new Intake(Outposts.catalogue(), "exercise")
                .read(Outposts.books(), "z.zip", Content.of(bytes), Stated.NOTHING, sink);
    }

    private static Zip zip() {
        return new Zip(new LinkedHashMap<>());
    }

    /// A ZIP to be made.
    private record Zip(Map<String, byte[]> files) {
        Zip put(String name, String text) {
            return put(name, text.getBytes(StandardCharsets.UTF_8));
        }

        Zip put(String name, byte[] bytes) {
            files.put(name, bytes);
            return this;
        }

        byte[] bytes() {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                for (var file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }
}
