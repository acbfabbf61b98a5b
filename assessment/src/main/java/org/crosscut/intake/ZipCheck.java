package org.crosscut.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Unpacks a file in the ZIP format once, counting what comes out, before anything reads it. Small
/// parts are kept; of sheets only what follows their rows.
final class ZipCheck {
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_RATIO = 200;
    private static final int FREE = 1 << 20;
    private static final int MOST_KEPT = 200 << 20;
    private static final int MOST_TAIL = 8 << 20;
    private static final byte[] END = "sheetData>".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, byte[]> tails = new HashMap<>();
    private long total;

    /// @throws DamagedWorkbook if it is too large, or no such file
    ZipCheck(byte[] bytes) {
        var names = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (!names.add(e.getName()) || names.size() > MOST_ENTRIES) {
                    throw damaged(e.getName());
                }
                long before = total;
                if (isSheet(e.getName())) {
                    tails.put(e.getName(), tail(zip));
                } else {
                    keep(e.getName(), zip);
                }
                long size = total - before;
                zip.closeEntry();
                long packed = e.getCompressedSize();
                if (size > FREE && packed > 0 && size / packed > MOST_RATIO) {
                    throw tooLarge();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
        if (names.isEmpty()) {
            throw damaged("ZIP");
        }
    }

    boolean has(String name) {
        return parts.containsKey(name) || tails.containsKey(name);
    }

    /// A part that was kept, or nothing.
    byte[] part(String name) {
        byte[] part = parts.get(name);
        return part == null ? new byte[0] : part;
    }

    /// What follows a sheet's rows.
    String tail(String name) {
        byte[] tail = tails.get(name);
        return tail == null ? "" : new String(tail, StandardCharsets.UTF_8);
    }

    /// The bytes of one entry, which has been counted.
    static InputStream open(byte[] bytes, String name) throws IOException {
        var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
            if (e.getName().equals(name)) {
                return zip;
            }
        }
        zip.close();
        throw damaged(name);
    }

    static boolean isSheet(String name) {
        return name.startsWith("xl/worksheets/") && name.endsWith(".xml");
    }

    private void keep(String name, InputStream in) throws IOException {
        boolean wanted = name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype");
        var kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            count(n);
            if (wanted) {
                kept.write(buffer, 0, n);
                if (kept.size() > MOST_KEPT) {
                    throw tooLarge();
                }
            }
        }
        parts.put(name, kept.toByteArray());
    }

    private byte[] tail(InputStream in) throws IOException {
        var tail = new ByteArrayOutputStream();
        boolean keeps = false;
        int matched = 0;
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            count(n);
            int from = 0;
            for (int i = 0; i < n; i++) {
                byte b = buffer[i];
                matched = b == END[matched] ? matched + 1 : b == END[0] ? 1 : 0;
                if (matched == END.length) {
                    matched = 0;
                    tail.reset();
                    keeps = true;
                    from = i + 1;
                }
            }
            if (keeps) {
                tail.write(buffer, from, n - from);
                keeps = tail.size() < MOST_TAIL;
            }
        }
        return tail.toByteArray();
    }

    private void count(int n) {
        total += n;
        if (total > MOST_BYTES) {
            throw tooLarge();
        }
    }

    private static DamagedWorkbook tooLarge() {
        return new DamagedWorkbook(SheetCode.TOO_LARGE, "");
    }

    private static DamagedWorkbook damaged(String what) {
        return new DamagedWorkbook(SheetCode.DAMAGED, CellText.shown(what));
    }
}
