package org.crosscut.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.crosscut.catalogue.Column;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/// As many rows as the database takes at once.
final class RowBatch {
    private static final int MOST = 2048;

    private final long[] lines = new long[MOST];
    private final @Nullable Object[][] rows = new @Nullable Object[MOST][];
    private int size;

    /// @param values may be kept
    void add(long line, @Nullable Object[] values) {
        lines[size] = line;
        rows[size] = values;
        size++;
    }

    boolean isFull() {
        return size == MOST;
    }

    /// Gives the rows to the database, column by column.
    ///
    /// @return how many there are
    long fill(DuckDBDataChunkWriter chunk, List<Column> columns) {
        if (chunk.capacity() < size) {
            throw new IllegalStateException("the database takes " + chunk.capacity() + " rows");
        }
        DuckDBWritableVector first = chunk.vector(0);
        for (int row = 0; row < size; row++) {
            first.setLong(row, lines[row]);
        }
        for (int i = 0; i < columns.size(); i++) {
            fill(chunk.vector(i + 1L), columns.get(i), i);
        }
        return size;
    }

    private void fill(DuckDBWritableVector vector, Column column, int at) {
        switch (column.type().kind()) {
            case TEXT -> {
                String[] texts = new String[size];
                for (int row = 0; row < size; row++) {
                    texts[row] = (String) rows[row][at];
                }
                vector.setStrings(0, texts);
            }
            case INTEGER -> {
                for (int row = 0; row < size; row++) {
                    if (rows[row][at] instanceof Long number) {
                        vector.setLong(row, number);
                    } else {
                        vector.setNull(row);
                    }
                }
            }
            case DECIMAL -> {
                for (int row = 0; row < size; row++) {
                    vector.setBigDecimal(row, (BigDecimal) rows[row][at]);
                }
            }
            case DATE -> {
                for (int row = 0; row < size; row++) {
                    vector.setDate(row, (LocalDate) rows[row][at]);
                }
            }
            case BOOLEAN -> {
                for (int row = 0; row < size; row++) {
                    if (rows[row][at] instanceof Boolean truth) {
                        vector.setBoolean(row, truth);
                    } else {
                        vector.setNull(row);
                    }
                }
            }
            case FLOAT -> throw new IllegalStateException(column.name() + " is a FLOAT");
        }
    }
}
