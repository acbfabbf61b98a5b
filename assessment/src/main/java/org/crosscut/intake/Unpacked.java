package org.crosscut.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A sheet of a workbook, unpacked: what follows its rows, which a reader of them has to know
/// beforehand, and all of it if that is not too much.
final class Unpacked {
    private static final int PIECE = 1 << 20;
    private static final int MOST_PIECES_OF_TAIL = 32;
    private static final String END = "sheetData>";

    private final String tail;
    private final @Nullable List<byte[]> pieces;
    private final int size;

    /// Reads all there is.
    ///
    /// @param most bytes to keep; a little more is kept for what follows the rows
    /// @param count is told of every piece
    /// @throws DamagedWorkbook if what follows the rows is more than 32 MB of a large sheet
    Unpacked(InputStream in, int most, IntConsumer count) throws IOException {
        Deque<byte[]> kept = new ArrayDeque<>();
        int mostPieces = Math.max(most / PIECE, MOST_PIECES_OF_TAIL);
        int dropped = 0;
        int bytes = 0;
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            count.accept(piece.length);
            bytes += piece.length;
            kept.add(piece);
            if (kept.size() > mostPieces) {
                bytes -= kept.removeFirst().length;
                dropped++;
            }
        }
        List<byte[]> all = new ArrayList<>(kept);
        String end = end(all);
        if (end == null && dropped > 0) {
            throw new DamagedWorkbook(SheetCode.TOO_LARGE, "");
        }
        this.tail = end == null ? "" : end;
        this.pieces = dropped > 0 ? null : all;
        this.size = dropped > 0 ? 0 : bytes;
    }

    /// What follows the rows, or null if nothing tells where they end.
    private static @Nullable String end(List<byte[]> pieces) {
        String next = "";
        for (int i = pieces.size() - 1; i >= 0; i--) {
            // Byte for byte, as a piece may end within a character.
            String piece = new String(pieces.get(i), StandardCharsets.ISO_8859_1);
            int at = piece.concat(next).lastIndexOf(END);
            if (at >= 0) {
                return from(at + END.length(), pieces.subList(i, pieces.size()));
            }
            next = piece.substring(0, Math.min(piece.length(), END.length() - 1));
        }
        return null;
    }

    private static String from(int start, List<byte[]> pieces) {
        var bytes = new ByteArrayOutputStream();
        pieces.forEach(bytes::writeBytes);
        return new String(bytes.toByteArray(), start, bytes.size() - start, StandardCharsets.UTF_8);
    }

    /// How many bytes are kept.
    int size() {
        return size;
    }

    /// All of it, or null if it was too much to be kept.
    @Nullable InputStream open() {
        List<byte[]> all = pieces;
        if (all == null) {
            return null;
        }
        List<InputStream> each = all.stream().<InputStream>map(ByteArrayInputStream::new).toList();
        return new SequenceInputStream(Collections.enumeration(each));
    }

    /// What follows the rows.
    String tail() {
        return tail;
    }
}
