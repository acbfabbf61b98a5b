package org.crosscut.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.DynamicRecordTypeImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.sql.validate.SqlConformance;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.sql2rel.StandardConvertletTable;

/// The tables that rules may read and how their SQL is read; shared by all compilations.
final class RuleSchema {
    private static final SqlConformance CONFORMANCE =
            new SqlDelegatingConformance(SqlConformanceEnum.DEFAULT) {
                @Override
                public boolean isPercentRemainderAllowed() {
                    return true;
                }

                @Override
                public boolean isBangEqualAllowed() {
                    return true;
                }

                @Override
                public boolean isGroupByOrdinal() {
                    return true;
                }

                @Override
                public boolean shouldConvertRaggedUnionTypesToVarying() {
                    return true;
                }
            };

    private static final SqlParser.Config PARSER =
            SqlParser.config()
                    .withParserFactory(SqlBabelParserImpl.FACTORY)
                    .withUnquotedCasing(Casing.TO_LOWER)
                    .withQuotedCasing(Casing.UNCHANGED)
                    .withCaseSensitive(true)
                    .withQuoting(Quoting.DOUBLE_QUOTE)
                    .withIdentifierMaxLength(128)
                    .withConformance(CONFORMANCE);

    private final Types types = new Types();
    private final Map<String, TableShape> tables = new TreeMap<>();
    private final CalciteSchema root = CalciteSchema.createRootSchema(false, false);
    private final CalciteConnectionConfigImpl config;

    RuleSchema(Collection<TableShape> shapes) {
        root.add(Edits.ANY_TABLE, new AnyRows());
        var properties = new Properties();
        properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "true");
        this.config = new CalciteConnectionConfigImpl(properties);
        for (TableShape shape : shapes) {
            if (tables.put(shape.name(), shape) != null) {
                throw new IllegalArgumentException("two tables " + shape.name());
            }
            root.add(Masked.table(shape.name()), new Rows(shape, types));
        }
    }

    Types types() {
        return types;
    }

    /// By the name that rules use.
    Map<String, TableShape> tables() {
        return tables;
    }

    static SqlNode parse(Masked sql) throws SqlParseException {
        return SqlParser.create(sql.text(), PARSER).parseStmt();
    }

    /// A validator serves one statement only.
    SqlValidator validator(SqlOperatorTable operators) {
        return SqlValidatorUtil.newValidator(
                operators,
                reader(),
                types,
                SqlValidator.Config.DEFAULT
                        .withConformance(CONFORMANCE)
                        .withIdentifierExpansion(true)
                        .withCallRewrite(false)
                        .withTypeCoercionEnabled(false)
                        .withDefaultNullCollation(NullCollation.LAST));
    }

    /// The relation of a validated statement, subqueries left in place.
    RelNode relation(SqlValidator validator, SqlNode validated) {
        var cluster =
                RelOptCluster.create(
                        new HepPlanner(HepProgram.builder().build()), new RexBuilder(types));
        return new SqlToRelConverter(
                        (rowType, query, schemaPath, viewPath) -> {
                            throw new IllegalStateException("there are no views");
                        },
                        validator,
                        reader(),
                        cluster,
                        StandardConvertletTable.INSTANCE,
                        SqlToRelConverter.config().withExpand(false).withInSubQueryThreshold(1000))
                .convertQuery(validated, false, true)
                .project();
    }

    private CalciteCatalogReader reader() {
        return new CalciteCatalogReader(root, List.of(), types, config);
    }

    /// Has every column that is asked for.
    private static final class AnyRows extends AbstractTable {
        @Override
        public RelDataType getRowType(RelDataTypeFactory factory) {
            return new DynamicRecordTypeImpl(factory);
        }
    }

    private static final class Rows extends AbstractTable {
        private final RelDataType type;

        Rows(TableShape shape, Types types) {
            var row = types.builder();
            shape.columns().forEach(c -> row.add(c.name(), types.of(c.type(), c.nullable())));
            this.type = row.build();
        }

        @Override
        public RelDataType getRowType(RelDataTypeFactory factory) {
            return type;
        }
    }
}
