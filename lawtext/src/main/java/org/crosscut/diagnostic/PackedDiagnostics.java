package org.crosscut.diagnostic;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// Problems by place, unpacked a few thousand at a time while they are read one after the other.
final class PackedDiagnostics extends AbstractList<Diagnostic> implements RandomAccess {
    private final List<Packing.Chunk> chunks;
    private final boolean hasErrors;
    private final int size;
    private int openNumber;
    private List<Diagnostic> open;

    /// @param chunks all full but the last
    PackedDiagnostics(List<Packing.Chunk> chunks, boolean hasErrors) {
        this.chunks = List.copyOf(chunks);
        this.hasErrors = hasErrors;
        this.size = (chunks.size() - 1) * Packing.CHUNK + chunks.getLast().size();
        this.open = chunks.getFirst().unpack();
    }

    boolean hasErrors() {
        return hasErrors;
    }

    @Override
    public synchronized Diagnostic get(int index) {
        int number = index / Packing.CHUNK;
        if (number != openNumber) {
            open = chunks.get(number).unpack();
            openNumber = number;
        }
        return open.get(index % Packing.CHUNK);
    }

    @Override
    public int size() {
        return size;
    }
}
