package org.crosscut.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Whole files of every form in which resolutions are read, to be damaged.
final class ReadableFiles {
    private static final int LINES_A_PAGE = 40;
    private static final int LETTERS_A_LINE = 80;

    /// A file as it is before damage.
    ///
    /// @param text what a text file holds; empty for other forms
    record Whole(String name, String text, Content content) {
        boolean isText() {
            return !text.isEmpty();
        }

        byte[] bytes() {
            return content.bytes();
        }
    }

    /// The bytes of a file, for one use.
    interface Content {
        byte[] bytes();
    }

    private ReadableFiles() {}

    /// Invented ones, the official texts of the project, and those of a folder.
    static List<Whole> all(Path home, Path folder) {
        var all = new ArrayList<Whole>();
        String english = english();
        all.add(text("lighthouses.txt", english));
        all.add(
                text(
                        "lighthouses.md",
                        english.replace("lamps;", "lamps;[^1]") + "\n\n[^1]: A/12/55.\n"));
        all.add(text("lighthouses.html", html(english)));
        all.add(of("lighthouses.docx", docx(english)));
        all.add(of("lighthouses.pdf", pdf(english)));
        all.add(text("lighthouses.zh.txt", chinese()));
        for (Path root : List.of(home.resolve("resolutions"), folder)) {
            if (Files.isDirectory(root) && !root.toString().isEmpty()) {
                addTexts(all, root);
            }
        }
        return all;
    }

    private static void addTexts(List<Whole> all, Path root) {
        try (Stream<Path> below = Files.walk(root)) {
            for (Path file : below.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                all.add(text(file.getFileName().toString(), Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Whole text(String name, String text) {
        return new Whole(name, text, () -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static Whole of(String name, byte[] bytes) {
        return new Whole(name, "", bytes::clone);
    }

    private static String english() {
        var text = new StringBuilder();
        text.append("12/34. Care of lighthouses\n\nThe General Assembly,\n\n");
        text.append("Recalling the rules for the care of the lamps,\n\n");
        for (int i = 1; i <= 40; i++) {
            if (i % 10 == 0) {
                text.append(List.of("I", "II", "III", "IV").get(i / 10 - 1))
                        .append("\nLamps and fuel\n\n");
            }
            String end = i == 40 ? "." : ";";
            if (i % 7 == 0) {
                text.append(i)
                        .append(". Requests the Secretary-General to report on:\n\n")
                        .append("(a) The lamps of the coast;\n\n(b) The fuel of the isles")
                        .append(end)
                        .append("\n\n");
            } else {
                text.append(i)
                        .append(". Requests the Secretary-General to keep the lamps of station ")
                        .append("number ")
                        .append(i * 3)
                        .append(" in order and to report to the Assembly on the lamps")
                        .append(end)
                        .append("\n\n");
            }
        }
        return text.append("5th plenary meeting\n1 July 2022\n").toString();
    }

    private static String chinese() {
        var text = new StringBuilder("12/34. 灯塔的管理\n大会，\n回顾其关于灯塔管理的决议，\n");
        for (int i = 1; i <= 40; i++) {
            text.append(i)
                    .append(". 请秘书长就灯塔的管理和燃料情况向大会提出报告，并说明所需费用")
                    .append(i == 40 ? "。\n" : "；\n");
        }
        return text.toString();
    }

    private static String html(String text) {
        var html = new StringBuilder("<!DOCTYPE html><html><body>\n");
        for (String paragraph : text.split("\n\n", -1)) {
            html.append("<p>").append(paragraph.replace("\n", "<br>")).append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private static byte[] docx(String text) {
        var body = new StringBuilder();
        for (String line : text.split("\n+", -1)) {
            body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
        }
        String document =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body
                        + "</w:body></w:document>";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(String text) {
        List<String> lines = wrapped(text);
        try (var document = new PDDocument()) {
            var font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
            for (int from = 0; from < lines.size(); from += LINES_A_PAGE) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setFont(font, 11);
                    float y = 720;
                    for (String line :
                            lines.subList(from, Math.min(lines.size(), from + LINES_A_PAGE))) {
                        content.beginText();
                        content.newLineAtOffset(72, y);
                        content.showText(line);
                        content.endText();
                        y -= 14;
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                if (line.length() + word.length() > LETTERS_A_LINE) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
