package org.crosscut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which resolutions of a folder point to which, as a delegate asks it.
class GraphTest {
    @TempDir Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        assertThat(Root.folder()).isDirectory();
        Files.writeString(
                folder.resolve("older.txt"),
                """
                Resolution adopted by the General Assembly on 30 June 2035

                90/1. Lighthouses of the Secretariat

                The General Assembly,

                1. Requests the Secretary-General to keep every lighthouse lit.
                """);
        Files.writeString(
                folder.resolve("newer.txt"),
                """
                Resolution adopted by the General Assembly on 30 June 2036

                91/2. Lighthouses of the Secretariat

                The General Assembly,

                Recalling its resolution 90/1 of 30 June 2035,

                1. Reaffirms resolution 89/7;

                2. Requests the Secretary-General to report on lamps in the light of resolution 88/3.
                """);
    }

    @Test
    void whatHasNoSymbolHasNoPlace() throws IOException {
        Files.writeString(
                folder.resolve("memo.txt"),
                """
                The General Assembly,

                1. Recalls resolution 90/1.
                """);
        assertThat(run("graph", folder.toString(), "--format", "csv").lines())
                .noneMatch(line -> line.startsWith(","));
    }

    @Test
    void linksAreListedWithWhereTheyStand() {
        assertThat(run("graph", folder.toString(), "--format", "csv"))
                .startsWith("resolution,paragraph,relation,other,part,read")
                .contains("A/RES/91/2,", ",recalls,A/RES/90/1,,true")
                .contains(",reaffirms,A/RES/89/7,,false")
                .doesNotContain("A/RES/88/3");
        assertThat(run("graph", folder.toString(), "--format", "csv", "--relation", "MENTIONS"))
                .contains("A/RES/88/3")
                .doesNotContain("A/RES/89/7");
        assertThat(run("graph", folder.toString(), "--format", "dot"))
                .startsWith("digraph")
                .contains("\"A/RES/91/2\" -> \"A/RES/90/1\"");
        assertThat(run("graph", folder.toString(), "--language", "zh")).contains("A/RES/90/1");
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            assertThat(Crosscut.run(arguments)).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
