package org.crosscut.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Unpacks a file in the ZIP format once, counting what comes out, before anything reads it. Parts
/// are kept, and sheets as long as they are not too large together.
final class ZipCheck {
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_RATIO = 200;
    private static final int FREE = 1 << 20;
    private static final int MOST_KEPT = 200 << 20;
    private static final int MOST_OF_SHEETS = 128 << 20;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, Unpacked> sheets = new HashMap<>();
    private final byte[] bytes;
    private int room;
    private long total;

    /// @throws DamagedWorkbook if it is too large, or no such file
    ZipCheck(byte[] bytes) {
        this(bytes, MOST_OF_SHEETS);
    }

    /// @param room for sheets, in bytes
    ZipCheck(byte[] bytes, int room) {
        this.bytes = bytes;
        this.room = room;
        var names = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (!names.add(e.getName()) || names.size() > MOST_ENTRIES) {
                    throw damaged(e.getName());
                }
                long before = total;
                if (isSheet(e.getName())) {
                    sheet(e.getName(), zip);
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
        return parts.containsKey(name) || sheets.containsKey(name);
    }

    /// A part that was kept, or nothing.
    byte[] part(String name) {
        byte[] part = parts.get(name);
        return part == null ? new byte[0] : part;
    }

    /// What follows a sheet's rows.
    String tail(String name) {
        Unpacked sheet = sheets.get(name);
        return sheet == null ? "" : sheet.tail();
    }

    /// A sheet, unpacked a second time if it was too large to be kept.
    ///
    /// @throws DamagedWorkbook if there is none of that name
    InputStream open(String name) throws IOException {
        Unpacked sheet = sheets.get(name);
        InputStream kept = sheet == null ? null : sheet.open();
        if (kept != null) {
            return kept;
        }
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

    private void sheet(String name, InputStream in) throws IOException {
        var sheet = new Unpacked(in, room, this::count);
        room -= Math.min(room, sheet.size());
        sheets.put(name, sheet);
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
