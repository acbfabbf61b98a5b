package org.crosscut.lawtext.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Files of every form, made for the tests.
final class Documents {
    private static final String NAMESPACE =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private Documents() {}

    /// A printed line of a page.
    record Line(String text, float x, float y, float size) {}

    static byte[] pdf(List<List<Line>> pages) throws IOException {
        try (var document = document(pages)) {
            return saved(document);
        }
    }

    static byte[] locked(List<List<Line>> pages) throws IOException {
        try (var document = document(pages)) {
            document.protect(
                    new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static PDDocument document(List<List<Line>> pages) throws IOException {
        var document = new PDDocument();
        var font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
        for (List<Line> lines : pages) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                for (Line line : lines) {
                    content.beginText();
                    content.setFont(font, line.size());
                    content.newLineAtOffset(line.x(), PDRectangle.A4.getHeight() - line.y());
                    content.showText(line.text());
                    content.endText();
                }
            }
        }
        return document;
    }

    /// @param body what stands in the document's body
    static byte[] docx(String body) throws IOException {
        return docx(body, Map.of());
    }

    static byte[] docx(String body, Map<String, String> more) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "word/document.xml",
                "<w:document " + NAMESPACE + "><w:body>" + body + "</w:body></w:document>");
        more.forEach(
                (name, xml) -> parts.put(name, xml.replaceFirst("(<w:\\w+)", "$1 " + NAMESPACE)));
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
