package org.crosscut.lawtext.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A file for every code that fails with exactly that code in exactly that place.
public final class SourceExamples {
    private static final String TEXT =
            """
            12/34. Care of lighthouses
            The General Assembly,
            Recalling the rules for the care of lighthouses,
            1. Thanks the keepers of the lamps.
            """;

    private SourceExamples() {}

    /// @param content for one reading
    public record Example(String name, String place, Supplier<byte[]> content) {
        Example(String name, String place, byte[] bytes) {
            this(name, place, () -> bytes);
        }
    }

    public static Map<SourceCode, Example> all() throws IOException {
        var examples = new EnumMap<SourceCode, Example>(SourceCode.class);
        byte[] damaged = (TEXT + "– né –").getBytes(StandardCharsets.UTF_8);
        damaged[damaged.length - 6] = (byte) 0xFF;
        examples.put(
                SourceCode.BAD_ENCODING,
                new Example("lighthouses.txt", "lighthouses.txt:5:4", damaged));
        examples.put(
                SourceCode.OTHER_ENCODING,
                new Example(
                        "lighthouses.txt",
                        "lighthouses.txt",
                        TEXT.replace("the lamps", "the café")
                                .getBytes(Charset.forName("windows-1252"))));
        examples.put(
                SourceCode.UNKNOWN_FORM,
                new Example(
                        "lighthouses.doc",
                        "lighthouses.doc",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));
        byte[] docx = docx();
        examples.put(
                SourceCode.DAMAGED,
                new Example("lighthouses.docx", "lighthouses.docx", Arrays.copyOf(docx, 60)));
        examples.put(
                SourceCode.PART_LOST,
                new Example(
                        "lighthouses.docx",
                        "lighthouses.docx:4:1",
                        Documents.docx(paragraphs() + "<w:p><w:r>")));
        examples.put(
                SourceCode.LOCKED,
                new Example(
                        "lighthouses.pdf",
                        "lighthouses.pdf",
                        Documents.locked(List.of(List.of()))));
        examples.put(
                SourceCode.NO_TEXT,
                new Example(
                        "lighthouses.pdf",
                        "lighthouses.pdf",
                        Documents.pdf(List.of(List.of(), List.of()))));
        var bomb = new LinkedHashMap<String, String>();
        bomb.put("word/document.xml", " ".repeat(65 << 20));
        examples.put(
                SourceCode.TOO_LARGE,
                new Example("lighthouses.docx", "lighthouses.docx", Documents.zip(bomb)));
        examples.put(
                SourceCode.TOO_LONG,
                new Example(
                        "lighthouses.txt",
                        "lighthouses.txt",
                        (TEXT + "lamp ".repeat(800_000)).getBytes(StandardCharsets.UTF_8)));
        examples.put(
                SourceCode.CONTROL_CHARACTERS,
                new Example(
                        "lighthouses.txt",
                        "lighthouses.txt:4:10",
                        TEXT.replace("Thanks the", "Thanks\u0001the")
                                .getBytes(StandardCharsets.UTF_8)));
        examples.put(
                SourceCode.TRACKED_CHANGES,
                new Example(
                        "lighthouses.docx",
                        "lighthouses.docx:5:1",
                        Documents.docx(
                                paragraphs()
                                        + "<w:p><w:del><w:r><w:delText>2. Thanks;</w:delText></w:r></w:del></w:p>")));
        return examples;
    }

    private static byte[] docx() throws IOException {
        return Documents.docx(paragraphs());
    }

    private static String paragraphs() {
        return String.join("", TEXT.lines().map(Documents::paragraph).toList());
    }
}
