package org.crosscut.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Gathers problems, however many: a file may have a mistake in each of its million rows, and none
/// may be lost. All but the newest few thousand are kept packed, at a few bytes each. To be used by
/// one thread at a time.
public final class DiagnosticLog implements Consumer<Diagnostic> {
    private final Packing packing = new Packing();
    private final List<Packing.Chunk> chunks = new ArrayList<>();
    private List<Diagnostic> newest = new ArrayList<>();
    private long errors;

    @Override
    public void accept(Diagnostic problem) {
        newest.add(problem);
        if (problem.isError()) {
            errors++;
        }
        if (newest.size() == Packing.CHUNK) {
            newest.sort(Diagnostic.BY_PLACE);
            chunks.add(packing.pack(newest));
            newest = new ArrayList<>();
        }
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /// All problems by place, whatever the order in which they were told. The log takes no more
    /// afterwards.
    public List<Diagnostic> inOrder() {
        newest.sort(Diagnostic.BY_PLACE);
        if (chunks.isEmpty()) {
            return List.copyOf(newest);
        }
        if (!newest.isEmpty()) {
            chunks.add(packing.pack(newest));
            newest = new ArrayList<>();
        }
        boolean apart =
                IntStream.range(1, chunks.size())
                        .allMatch(i ->
                                Diagnostic.BY_PLACE.compare(
                                                chunks.get(i - 1).last(), chunks.get(i).first())
                                        <= 0);
        return new PackedDiagnostics(apart ? chunks : merged(), errors > 0);
    }

    /// A list by place; one that comes from a log is so already.
    static List<Diagnostic> ordered(List<Diagnostic> problems) {
        return problems instanceof PackedDiagnostics packed
                ? packed
                : problems.stream().sorted(Diagnostic.BY_PLACE).toList();
    }

    /// Whether one of them is an error, without looking at a million warnings.
    static boolean hasErrors(List<Diagnostic> problems) {
        return problems instanceof PackedDiagnostics packed
                ? packed.hasErrors()
                : problems.stream().anyMatch(Diagnostic::isError);
    }

    /// Each chunk is in order in itself; it is opened when its first problem is next.
    private List<Packing.Chunk> merged() {
        var queue =
                new PriorityQueue<Cursor>(Comparator.comparing(Cursor::next, Diagnostic.BY_PLACE));
        chunks.forEach(c -> queue.add(new Cursor(c)));
        var merged = new ArrayList<Packing.Chunk>();
        var next = new ArrayList<Diagnostic>();
        for (Cursor cursor = queue.poll(); cursor != null; cursor = queue.poll()) {
            next.add(cursor.next());
            if (next.size() == Packing.CHUNK) {
                merged.add(packing.pack(next));
                next.clear();
            }
            if (cursor.advance()) {
                queue.add(cursor);
            }
        }
        if (!next.isEmpty()) {
            merged.add(packing.pack(next));
        }
        return merged;
    }

    private static final class Cursor {
        private final Packing.Chunk chunk;
        private @Nullable List<Diagnostic> open;
        private int at;

        Cursor(Packing.Chunk chunk) {
            this.chunk = chunk;
        }

        Diagnostic next() {
            return open == null ? chunk.first() : open.get(at);
        }

        boolean advance() {
            if (open == null) {
                open = chunk.unpack();
            }
            at++;
            return at < open.size();
        }
    }
}
