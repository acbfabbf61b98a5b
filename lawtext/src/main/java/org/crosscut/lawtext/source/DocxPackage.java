package org.crosscut.lawtext.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The parts of a word processor's file that hold text, unpacked within bounds.
///
/// @param parts contents by name; of the parts named here only those that are there
record DocxPackage(Map<String, byte[]> parts) {
    static final String DOCUMENT = "word/document.xml";
    static final String FOOTNOTES = "word/footnotes.xml";
    static final String NUMBERING = "word/numbering.xml";
    static final String STYLES = "word/styles.xml";

    private static final Set<String> NEEDED = Set.of(DOCUMENT, FOOTNOTES, NUMBERING, STYLES);

    /// A hundred times the text of the longest resolution.
    private static final long LARGEST = 64L << 20;

    /// What pictures and all else may unpack to.
    private static final long LARGEST_REST = 1L << 30;

    private static final int MOST_ENTRIES = 10_000;

    /// The file unpacks to more than a text can have.
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1;
    }

    static DocxPackage open(byte[] bytes) throws IOException, TooLarge {
        var parts = new HashMap<String, byte[]>();
        long text = 0;
        long rest = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                if (++entries > MOST_ENTRIES) {
                    throw new TooLarge();
                }
                boolean isNeeded = NEEDED.contains(entry.getName());
                if (isNeeded) {
                    byte[] content = unpack(zip, LARGEST - text);
                    text += content.length;
                    if (parts.putIfAbsent(entry.getName(), content) != null) {
                        throw new ZipException("two entries " + entry.getName());
                    }
                } else {
                    rest += skip(zip, LARGEST_REST - rest);
                }
                entry = zip.getNextEntry();
            }
        } catch (IllegalArgumentException e) {
            throw new ZipException("name of an entry: " + e.getMessage());
        }
        return new DocxPackage(parts);
    }

    private static byte[] unpack(InputStream in, long atMost) throws IOException, TooLarge {
        var content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        int read = in.read(buffer);
        while (read >= 0) {
            content.write(buffer, 0, read);
            if (content.size() > atMost) {
                throw new TooLarge();
            }
            read = in.read(buffer);
        }
        return content.toByteArray();
    }

    /// @return how much it was
    private static long skip(InputStream in, long atMost) throws IOException, TooLarge {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        int read = in.read(buffer);
        while (read >= 0) {
            size += read;
            if (size > atMost) {
                throw new TooLarge();
            }
            read = in.read(buffer);
        }
        return size;
    }
}
