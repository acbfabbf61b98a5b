package org.crosscut.engine.duckdb;

import java.sql.SQLException;

/// DuckDB refused something that the compiler let through, or failed: our bug or the machine's,
/// never the user's input.
public final class EngineFailure extends RuntimeException {
    EngineFailure(String doing, SQLException cause) {
        super("DuckDB failed while " + doing + ": " + cause.getMessage(), cause);
    }
}
