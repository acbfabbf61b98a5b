package org.crosscut.rule;

import java.util.Collection;
import org.crosscut.diagnostic.Checked;

/// Compiles rules against the shapes of the tables that they may read. Safe for several threads.
public final class RuleCompiler {
    private final RuleSchema schema;

    /// @param tables datasets, their histories (`posts@history`) and reference tables
    public RuleCompiler(Collection<TableShape> tables) {
        this.schema = new RuleSchema(tables);
    }

    /// The rule ready to run, or everything that is wrong with it, ordered by place.
    public Checked<CompiledRule> compile(RuleSource source) {
        return Compilation.compile(schema, source);
    }
}
