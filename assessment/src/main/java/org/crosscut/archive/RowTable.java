package org.crosscut.archive;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ColumnType;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;

/// Shows rows that are still being read to a database as the table `incoming_rows(N)`: it writes
/// them while they come, in their order, and nobody has to hold them all.
final class RowTable implements DuckDBTableFunction<RowTable.Incoming, String, String> {
    private static final String NAME = "incoming_rows";

    /// What comes under one number.
    record Incoming(List<Column> columns, RowStream stream) {}

    private final Map<Long, Incoming> all = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    void register(DuckDBConnection connection) throws SQLException {
        try (var builder = DuckDBFunctions.tableFunction()) {
            var _ =
                    builder.withName(NAME)
                            .withParameter(DuckDBColumnType.BIGINT)
                            .withFunction(this)
                            .register(connection);
        }
    }

    /// @return the number to give to [#forget]
    long expect(List<Column> columns, RowStream stream) {
        long number = last.incrementAndGet();
        all.put(number, new Incoming(columns, stream));
        return number;
    }

    void forget(long number) {
        all.remove(number);
    }

    static String sql(long number) {
        return NAME + "(" + number + ")";
    }

    @Override
    public Incoming bind(DuckDBTableFunctionBindInfo bind) throws SQLException {
        long number;
        try (var parameter = bind.getParameter(0)) {
            number = parameter.getLong();
        }
        Incoming incoming = all.get(number);
        if (incoming == null) {
            throw new IllegalArgumentException("no rows come under the number " + number);
        }
        bind.addResultColumn("_line", DuckDBColumnType.BIGINT);
        for (Column column : incoming.columns()) {
            try (DuckDBLogicalType type = type(column.type())) {
                bind.addResultColumn(column.name(), type);
            }
        }
        return incoming;
    }

    private static DuckDBLogicalType type(ColumnType type) throws SQLException {
        return switch (type.kind()) {
            case TEXT -> DuckDBLogicalType.of(DuckDBColumnType.VARCHAR);
            case INTEGER -> DuckDBLogicalType.of(DuckDBColumnType.BIGINT);
            case DECIMAL -> DuckDBLogicalType.decimal(type.precision(), type.scale());
            case DATE -> DuckDBLogicalType.of(DuckDBColumnType.DATE);
            case BOOLEAN -> DuckDBLogicalType.of(DuckDBColumnType.BOOLEAN);
            case FLOAT -> throw new IllegalArgumentException("no dataset has a FLOAT");
        };
    }

    @Override
    public String init(DuckDBTableFunctionInitInfo init) {
        // The order of the rows is that of the file.
        init.setMaxThreads(1);
        return NAME;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk)
            throws InterruptedException {
        Incoming incoming = call.getBindData();
        @Nullable RowBatch batch = incoming.stream().take();
        return batch == null ? 0 : batch.fill(chunk, incoming.columns());
    }
}
