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

    /// More than a thousand times the text of the longest resolution.
    private static final long LARGEST = 256L << 20;

    private static final int MOST_ENTRIES = 10_000;

    /// The file unpacks to more than a text can have.
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1;
    }

    static DocxPackage open(byte[] bytes) throws IOException, TooLarge {
        var parts = new HashMap<String, byte[]>();
        long total = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                if (++entries > MOST_ENTRIES) {
                    throw new TooLarge();
                }
                boolean isNeeded = NEEDED.contains(entry.getName());
                byte[] content = unpack(zip, isNeeded, LARGEST - total);
                total += content.length;
                if (isNeeded && parts.putIfAbsent(entry.getName(), content) != null) {
                    throw new ZipException("two entries " + entry.getName());
                }
                entry = zip.getNextEntry();
            }
        } catch (IllegalArgumentException e) {
            throw new ZipException("name of an entry: " + e.getMessage());
        }
        return new DocxPackage(parts);
    }

    /// @return the content; of an entry that is not needed nothing, though all of it is counted
    private static byte[] unpack(InputStream in, boolean isNeeded, long atMost)
            throws IOException, TooLarge {
        var content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        int read = in.read(buffer);
        while (read >= 0) {
            size += read;
            if (size > atMost) {
                throw new TooLarge();
            }
            if (isNeeded) {
                content.write(buffer, 0, read);
            }
            read = in.read(buffer);
        }
        return content.toByteArray();
    }
}
