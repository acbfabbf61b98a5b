package org.crosscut.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.crosscut.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/// Records that are read in a thread of their own, a few batches ahead of the one that checks them.
/// What is told and what is read comes in the order in which it stands in the file, and only in the
/// thread that asks for it.
final class ReadAhead implements Records {
    private static final int ROWS = 256;
    private static final int MOST_WAITING = 8;

    private final Records records;

    /// @param records used by the other thread alone
    ReadAhead(Records records) {
        this.records = records;
    }

    /// @throws DamagedWorkbook and whatever else the records throw, once what stands before it was
    ///   given
    @Override
    public void read(Consumer<Diagnostic> problems, Consumer<RawRow> taker) {
        BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
        var filler = new Filler(waiting);
        var reading =
                new FutureTask<@Nullable Void>(() -> {
                    filler.fill(records);
                    return null;
                });
        Thread thread = Thread.ofPlatform().name("rows-ahead").daemon().start(reading);
        try {
            for (Batch batch = waiting.take(); !batch.isLast; batch = waiting.take()) {
                batch.rows.forEach(taker);
                if (batch.told != null) {
                    problems.accept(batch.told);
                }
            }
            reading.get();
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            end(thread);
        }
    }

    /// Who takes the records may have given up before the last of them.
    private static void end(Thread thread) {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while rows were read", e);
    }

    /// Rows, and what was told behind them.
    private record Batch(List<RawRow> rows, @Nullable Diagnostic told, boolean isLast) {}

    /// The side of the thread that reads.
    private static final class Filler {
        private final BlockingQueue<Batch> waiting;
        private List<RawRow> rows = new ArrayList<>(ROWS);

        Filler(BlockingQueue<Batch> waiting) {
            this.waiting = waiting;
        }

        void fill(Records records) {
            try {
                records.read(this::pass, this::add);
            } finally {
                pass(null);
                put(new Batch(List.of(), null, true));
            }
        }

        private void add(RawRow row) {
            rows.add(row);
            if (rows.size() == ROWS) {
                pass(null);
            }
        }

        private void pass(@Nullable Diagnostic told) {
            put(new Batch(rows, told, false));
            rows = new ArrayList<>(ROWS);
        }

        private void put(Batch batch) {
            try {
                waiting.put(batch);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }
}
