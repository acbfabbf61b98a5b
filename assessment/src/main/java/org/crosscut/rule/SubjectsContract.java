package org.crosscut.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Control;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Nearest;

/// Checks that the query that builds a control's subjects returns their key, never unknown.
final class SubjectsContract {
    private final CompiledRule query;
    private final Control control;

    SubjectsContract(CompiledRule query, Control control) {
        this.query = query;
        this.control = control;
    }

    List<Diagnostic> check() {
        var problems = new ArrayList<Diagnostic>();
        var sql = new SqlPlace(query.source().sql());
        Map<String, OutputColumn> outputs =
                query.outputs().stream().collect(Collectors.toMap(OutputColumn::name, o -> o));
        for (String key : control.key()) {
            OutputColumn output = outputs.get(key);
            if (output == null) {
                problems.add(
                        Diagnostic.of(
                                ContractCode.MISSING_OUTPUT,
                                sql.select(),
                                "name",
                                key,
                                "type",
                                "",
                                "nearest",
                                Nearest.to(key, outputs.keySet()),
                                "known",
                                Nearest.list(key, outputs.keySet())));
            } else if (output.nullable()) {
                problems.add(
                        Diagnostic.of(ContractCode.NULLABLE_KEY, sql.output(key), "name", key));
            }
        }
        return problems;
    }
}
