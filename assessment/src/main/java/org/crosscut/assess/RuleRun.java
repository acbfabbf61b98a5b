package org.crosscut.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Snapshot;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Indicator;
import org.crosscut.engine.Data;
import org.crosscut.engine.Engine;
import org.crosscut.engine.Population;
import org.crosscut.engine.Session;
import org.crosscut.engine.Values;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.rule.CompiledRule;
import org.crosscut.rule.OutputColumn;
import org.jspecify.annotations.Nullable;

/// Single rules of a catalogue against a snapshot as of a date. What each gives is what it gives in
/// an assessment of the same catalogue, snapshot, date and settings; only the tables that it needs
/// are loaded.
public final class RuleRun implements AutoCloseable {
    private final CompiledCatalogue compiled;
    private final LocalDate asOf;
    private final Session session;
    private final Assessor assessor;
    private final Acceptances acceptances;

    /// @param workspace `real` or `exercise`
    /// @param tables that the rules need, see [#tables]; other datasets seem empty
    /// @throws UnreadableSubmissions if the catalogue cannot read what they hold
    public RuleRun(
            CompiledCatalogue compiled,
            Engine engine,
            Identity identity,
            String workspace,
            Archive archive,
            Snapshot snapshot,
            LocalDate asOf,
            Set<String> tables) {
        this.compiled = compiled;
        this.asOf = asOf;
        Catalogue catalogue = compiled.catalogue();
        List<Dataset> needed =
                catalogue
                        .datasets()
                        .filter(d ->
                                tables.contains(d.table())
                                        || d.purpose() == Dataset.Purpose.ACCEPTANCES)
                        .toList();
        Data data = SnapshotData.of(needed, catalogue, workspace, archive, snapshot, asOf);
        this.session = engine.open(data);
        this.assessor =
                new Assessor(
                        compiled, identity, Destruction.of(catalogue, archive, snapshot, asOf));
        this.acceptances = new Acceptances(catalogue.datasets().toList(), session);
    }

    /// What a control of the catalogue finds.
    ///
    /// @param control of the catalogue, perhaps with other values of its parameters
    public ControlResult assess(Control control, Settings settings) {
        return assessor.assess(control, session, asOf, settings, acceptances);
    }

    /// The values of an indicator.
    ///
    /// @param indicator of the catalogue, perhaps with other values of its parameters
    public IndicatorResult assess(Indicator indicator, Settings settings) {
        return assessor.assess(indicator, session, asOf, settings);
    }

    /// What a control's rule says of single subjects, whether or not they are findings; those that
    /// are no subjects are left out.
    ///
    /// @param keys the values of key columns, as [Finding#key] orders them
    public Map<List<@Nullable Object>, Population.State> states(
            Control control, Settings settings, List<List<@Nullable Object>> keys) {
        Values values = settings.values(control.id(), control.parameters(), asOf);
        List<String> columns =
                compiled.control(control.id()).outputs().stream()
                        .map(OutputColumn::name)
                        .filter(control.key()::contains)
                        .toList();
        var asked = new ArrayList<Map<String, @Nullable Object>>();
        for (List<@Nullable Object> key : keys) {
            // A key of another number of columns is of another rule: no subject here has it.
            if (key.size() == columns.size()) {
                var byColumn = new HashMap<String, @Nullable Object>();
                for (int i = 0; i < columns.size(); i++) {
                    byColumn.put(columns.get(i), key.get(i));
                }
                asked.add(byColumn);
            }
        }
        var states = new HashMap<List<@Nullable Object>, Population.State>();
        for (Population.Judged judged :
                session.subjects(assessor.judgement(control), values, asked)) {
            var key = new ArrayList<@Nullable Object>();
            columns.forEach(c -> key.add(judged.row().get(c)));
            states.put(key, judged.state());
        }
        return states;
    }

    /// The datasets' tables that a control reads, its subjects included.
    public static Set<String> tables(CompiledCatalogue compiled, Control control) {
        var tables = new TreeSet<>(tables(compiled.control(control.id())));
        if (control.subjects() == null) {
            tables.add(compiled.catalogue().dataset(control.subject()).table());
        } else {
            tables.addAll(tables(compiled.subjects(control.id())));
        }
        return tables;
    }

    /// The datasets' tables that an indicator reads.
    public static Set<String> tables(CompiledCatalogue compiled, Indicator indicator) {
        return tables(compiled.indicator(indicator.id()));
    }

    private static Set<String> tables(CompiledRule rule) {
        return rule.tables().stream().map(ColumnRef::dataset).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        session.close();
    }
}
