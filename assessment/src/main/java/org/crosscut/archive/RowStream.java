package org.crosscut.archive;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Rows on their way from the thread that reads and checks them to that of the database, which
/// writes them. A few batches may wait, so that either side can go on while the other is busy.
final class RowStream {
    private static final int MOST_WAITING = 8;
    private static final long PATIENCE_MILLIS = 50;
    private static final RowBatch LAST = new RowBatch();

    private final BlockingQueue<RowBatch> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean isDropped;

    /// Waits for a place.
    ///
    /// @param isTaken whether someone will still take what is put
    /// @return false if nobody does
    boolean put(RowBatch batch, BooleanSupplier isTaken) {
        try {
            while (isTaken.getAsBoolean()) {
                if (waiting.offer(batch, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were written", e);
        }
    }

    /// Tells that no more rows come.
    boolean end(BooleanSupplier isTaken) {
        return put(LAST, isTaken);
    }

    /// Tells that all rows are to be forgotten.
    void drop() {
        isDropped = true;
    }

    /// Waits for rows.
    ///
    /// @return null behind the last ones
    /// @throws IllegalStateException if they are to be forgotten
    @Nullable RowBatch take() throws InterruptedException {
        while (!isDropped) {
            RowBatch batch = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (batch != null) {
                return batch == LAST ? null : batch;
            }
        }
        throw new IllegalStateException("the rows are dropped");
    }
}
