package org.crosscut.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.crosscut.catalogue.ColumnType;
import org.jspecify.annotations.Nullable;

/// Puts an operator in the place of every parameter of a parsed statement.
final class Binding extends Rewriting {
    static final String AS_OF = "as_of";

    private final Map<String, Param> atAsOf = new LinkedHashMap<>();
    private final Map<String, Param> atDate = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();

    Binding(Map<String, ColumnType> declared, Types types) {
        atAsOf.put(AS_OF, Param.atAsOf(AS_OF, ColumnType.DATE, types.of(ColumnType.DATE, false)));
        declared.forEach((name, type) -> {
            atAsOf.put(name, Param.atAsOf(name, type, types.of(type, true)));
            atDate.put(name, Param.atDate(name, type, types.of(type, true)));
        });
    }

    /// The operators that a validator has to know.
    List<SqlOperator> operators() {
        var operators = new ArrayList<SqlOperator>(atAsOf.values());
        operators.addAll(atDate.values());
        return operators;
    }

    /// The names that the statement used so far.
    Set<String> used() {
        return used;
    }

    @Override
    public @Nullable SqlNode visit(SqlIdentifier id) {
        if (!id.isSimple() || !Masked.isParameter(id.getSimple())) {
            return id;
        }
        String name = Masked.parameter(id.getSimple());
        Param param = atAsOf.get(name);
        if (param == null) {
            return id;
        }
        used.add(name);
        return param.createCall(id.getParserPosition());
    }

    @Override
    public @Nullable SqlNode visit(SqlCall call) {
        if (call.getOperator().getName().equalsIgnoreCase("value_at")
                && call.operandCount() == 2
                && call.operand(0) instanceof SqlIdentifier id
                && id.isSimple()
                && Masked.isParameter(id.getSimple())) {
            String name = Masked.parameter(id.getSimple());
            Param param = atDate.get(name);
            SqlNode date = call.operand(1).accept(this);
            if (param != null && date != null) {
                used.add(name);
                return param.createCall(call.getParserPosition(), date);
            }
        }
        return super.visit(call);
    }
}
