package org.crosscut.engine;

import java.util.List;
import java.util.Map;
import org.crosscut.rule.CompiledRule;
import org.jspecify.annotations.Nullable;

/// Questions about one snapshot. Rows are maps from column to value in the rule's order; values are
/// String, Long, BigDecimal, LocalDate, Boolean or null.
public interface Session extends AutoCloseable {
    /// All rows of a rule, in its own order, or by all columns where it has none.
    List<Map<String, @Nullable Object>> rows(CompiledRule rule, Values values);

    /// Every subject counted by what the rule says of it, and those that are neither outside nor
    /// satisfied.
    Population population(Judgement judgement, Values values);

    /// The answers to many such questions, in their order: rules that can look at a row together do
    /// so in one pass over the table.
    List<Population> populations(List<Question> questions);

    /// Every subject with what the rule says of it, in order of key.
    List<Population.Judged> subjects(Judgement judgement, Values values);

    /// Those of the subjects that have one of the keys, with what the rule says of them.
    ///
    /// @param keys values by column, each with all columns of the key
    List<Population.Judged> subjects(
            Judgement judgement, Values values, List<? extends Map<String, ?>> keys);

    /// What the source rows of each undetermined subject leave unknown, in order of key and table.
    ///
    /// @param columns to look at, by the dataset's table
    List<Trace> traces(Judgement judgement, Values values, Map<String, List<String>> columns);

    /// The rows of datasets that the result with that key came from, each once, in order of
    /// dataset, submission and line.
    ///
    /// @param subjects the query that builds the table `subjects` which the rule reads; null if it
    ///   reads none
    List<SourceRow> sources(
            CompiledRule rule, @Nullable CompiledRule subjects, Values values, Map<String, ?> key);

    /// The rows of a dataset that have that key: the subject itself, where a rule lost it.
    List<SourceRow> rowsOf(String table, Map<String, ?> key);

    @Override
    void close();

    /// A control asked under values of its parameters.
    ///
    /// @param isCounted whether only the tallies are asked for; then nothing is said of the open
    record Question(Judgement judgement, Values values, boolean isCounted) {}

    /// The rows of one table that a subject came from.
    ///
    /// @param empty the columns in which at least one of them is empty
    record Trace(Map<String, @Nullable Object> key, String table, List<String> empty) {}

    /// A row of a submission.
    ///
    /// @param line the physical line of the file, as received
    /// @param cells by column
    record SourceRow(
            String table, long submission, long line, Map<String, @Nullable Object> cells) {}
}
