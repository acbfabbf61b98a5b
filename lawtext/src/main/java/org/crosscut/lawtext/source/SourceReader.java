package org.crosscut.lawtext.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.lawtext.source.Source.Form;

/// Reads a file of any known form. The form is told by the first bytes; the name decides only
/// between those that are plain text anyway.
public final class SourceReader {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /// How far into a file its first page may begin.
    private static final int PDF_STARTS_WITHIN = 1024;

    /// First bytes of forms that are not read: old word processor, pictures, compressed files.
    private static final byte[][] FOREIGN = {
        {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
        {(byte) 0x89, 'P', 'N', 'G'},
        {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
        {0x1F, (byte) 0x8B},
        {'{', '\\', 'r', 't', 'f'},
    };

    /// So many characters of text are read at most, some fifteen hundred pages: the longest
    /// resolutions have a tenth of that, and what a text takes in memory has to have an end.
    static final int LONGEST = 4_000_000;

    /// No encoding takes more bytes for a character, and marking up a text no more for the rest.
    private static final int BYTES = 16;

    private SourceReader() {}

    /// @param name what diagnostics call the file
    public static Source read(String name, byte[] bytes) {
        Source source = whole(name, bytes);
        long length = source.lines().stream().mapToLong(l -> l.text().length()).sum();
        if (length > LONGEST) {
            return tooLong(name, source.form());
        }
        boolean isPrinted = source.form() == Form.PDF || source.form() == Form.DOCX;
        return isPrinted ? source : BracketedMarks.taken(source);
    }

    private static Source whole(String name, byte[] bytes) {
        if (isPdf(bytes)) {
            return PdfSource.read(name, bytes);
        }
        if (startsWith(bytes, ZIP, 0)) {
            return DocxSource.read(name, bytes);
        }
        for (byte[] start : FOREIGN) {
            if (startsWith(bytes, start, 0)) {
                return Source.nothing(
                        name, Form.PLAIN, Diagnostic.of(SourceCode.UNKNOWN_FORM, Place.file(name)));
            }
        }
        if (bytes.length > (long) LONGEST * BYTES) {
            return tooLong(name, Form.PLAIN);
        }
        Decoded decoded = Decoded.of(name, bytes);
        return switch (form(name, decoded.text())) {
            case HTML -> HtmlSource.read(name, decoded);
            case MARKDOWN -> MarkdownSource.read(name, decoded);
            case PLAIN, DOCX, PDF -> PlainSource.read(name, decoded);
        };
    }

    private static Source tooLong(String name, Form form) {
        return Source.nothing(name, form, Diagnostic.of(SourceCode.TOO_LONG, Place.file(name)));
    }

    /// The lines of a text that has to be UTF-8, such as a file of the project's own.
    public static Checked<List<String>> utf8(String name, byte[] bytes) {
        Decoded decoded = Decoded.utf8(name, bytes);
        return Checked.of(
                PlainSource.lines(decoded.text()).stream().map(SourceLine::text).toList(),
                decoded.problems());
    }

    private static Form form(String name, String text) {
        String start = text.substring(0, Math.min(text.length(), 2000)).stripLeading();
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return Form.HTML;
        }
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (suffix) {
            case "html", "htm", "xhtml" -> Form.HTML;
            case "md", "markdown" -> Form.MARKDOWN;
            default -> Form.PLAIN;
        };
    }

    private static boolean isPdf(byte[] bytes) {
        int last = Math.min(PDF_STARTS_WITHIN, bytes.length - PDF.length);
        for (int i = 0; i <= last; i++) {
            if (startsWith(bytes, PDF, i)) {
                // A text may speak of it; a file begins with it, some bytes of rubbish aside.
                return i == 0 || !isText(bytes, i);
            }
        }
        return false;
    }

    private static boolean isText(byte[] bytes, int end) {
        for (int i = 0; i < end; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r') {
                return false;
            }
        }
        return end > 0;
    }

    private static boolean startsWith(byte[] bytes, byte[] start, int at) {
        if (bytes.length < at + start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[at + i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
