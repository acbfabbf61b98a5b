package org.crosscut.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscut.assess.Assessor;
import org.crosscut.assess.Identity;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.TestCase;
import org.crosscut.catalogue.Topic;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.engine.duckdb.DuckDbEngine;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledCatalogue;

/// Runs every trial of a topic.
public final class CatalogueTrial {
    // Cases are small and many; identities in them must not depend on a workspace.
    private static final Identity IDENTITY =
            new Identity("case".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    private final CompiledCatalogue compiled;
    private final DuckDbEngine oneThread = new DuckDbEngine(1);
    private final DuckDbEngine twoThreads = new DuckDbEngine(2);

    public CatalogueTrial(CompiledCatalogue compiled) {
        this.compiled = compiled;
    }

    /// How much is tried; each also does what stands before it.
    public enum Depth {
        /// Whether every case comes out as it says.
        CASES,
        /// Whether a cell that becomes unknown ever makes a subject satisfied, and whether one
        /// thread finds what two find.
        UNKNOWNS,
        /// Whether a case notices when a rule is changed.
        CHANGES
    }

    /// What came of a topic's trials.
    ///
    /// @param cases how many were run
    /// @param changes how many changes of rules were tried; 0 unless asked for
    public record Report(String topic, int cases, int changes, List<Diagnostic> problems) {
        public Report {
            problems = problems.stream().sorted(Diagnostic.BY_PLACE).toList();
        }
    }

    public Report run(Topic topic, Depth depth) {
        var assessor = new Assessor(compiled, IDENTITY);
        var cases = new CaseTrial(compiled, assessor);
        var trust = new TrustTrial(compiled, assessor);
        var problems = new ArrayList<Diagnostic>(withoutCase(topic));
        var loaded = new ArrayList<LoadedCase>();
        int changes = 0;
        Set<String> tables = tables(topic);
        try {
            for (TestCase test : topic.cases()) {
                loaded.add(open(topic, twoThreads, tables, test));
                LoadedCase last = loaded.getLast();
                problems.addAll(cases.differences(topic.name(), last));
                if (!last.isRefused() && depth != Depth.CASES) {
                    problems.addAll(trust.breaches(topic, last));
                    // The same differences from one thread as from two: none, or these.
                    try (LoadedCase single = open(topic, oneThread, tables, test)) {
                        if (!cases.differences(topic.name(), single)
                                .equals(cases.differences(topic.name(), last))) {
                            problems.add(
                                    Diagnostic.of(
                                            TrialCode.ORDER_MATTERS,
                                            test.origin().at(""),
                                            "rule",
                                            topic.name(),
                                            "case",
                                            test.name(),
                                            "what",
                                            "threads"));
                        }
                    }
                }
            }
            if (depth == Depth.CHANGES) {
                var mutation =
                        new MutationTrial(compiled, assessor)
                                .run(topic, loaded.stream().filter(c -> !c.isRefused()).toList());
                changes = mutation.tried();
                problems.addAll(mutation.unnoticed());
            }
            return new Report(topic.name(), topic.cases().size(), changes, problems);
        } finally {
            loaded.forEach(LoadedCase::close);
        }
    }

    private LoadedCase open(Topic topic, DuckDbEngine engine, Set<String> tables, TestCase test) {
        return LoadedCase.open(compiled.catalogue(), engine, topic.name(), tables, test);
    }

    /// The datasets and reference tables that the topic's rules read.
    private Set<String> tables(Topic topic) {
        var tables = new HashSet<String>();
        for (Control control : topic.controls()) {
            tables.addAll(compiled.control(control.id()).tables());
            if (control.subjects() == null) {
                tables.add(compiled.catalogue().dataset(control.subject()).table());
            } else {
                tables.addAll(compiled.subjects(control.id()).tables());
            }
        }
        topic.indicators().forEach(i -> tables.addAll(compiled.indicator(i.id()).tables()));
        return tables.stream().map(ColumnRef::dataset).collect(Collectors.toSet());
    }

    private static List<Diagnostic> withoutCase(Topic topic) {
        var problems = new ArrayList<Diagnostic>();
        topic.controls().stream()
                .filter(c ->
                        topic.cases().stream().noneMatch(t -> t.outcomes().containsKey(c.name())))
                .map(c -> Diagnostic.of(TrialCode.NO_CASE, c.origin().at(""), "rule", c.id()))
                .forEach(problems::add);
        topic.indicators().stream()
                .filter(i ->
                        topic.cases().stream().noneMatch(t -> t.values().containsKey(i.name())))
                .map(i -> Diagnostic.of(TrialCode.NO_CASE, i.origin().at(""), "rule", i.id()))
                .forEach(problems::add);
        return problems;
    }
}
