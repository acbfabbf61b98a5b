package org.crosscut.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crosscut.archive.Archive;
import org.crosscut.assess.Assessor;
import org.crosscut.assess.Identity;
import org.crosscut.assess.Settings;
import org.crosscut.assess.SnapshotData;
import org.crosscut.catalogue.Control;
import org.crosscut.engine.Population;
import org.crosscut.engine.Session.Question;
import org.crosscut.engine.duckdb.DuckDbEngine;
import org.crosscut.rule.CompiledCatalogue;

/// What is measured: the rules of a catalogue answered by the engine from what an archive holds.
final class CompiledRules {
    private final RuleSet set;
    private final CompiledCatalogue compiled;
    private final List<Control> controls;
    private List<Population> populations = new ArrayList<>();

    CompiledRules(RuleSet set, CompiledCatalogue compiled) {
        this.set = set;
        this.compiled = compiled;
        this.controls =
                set.rules().stream()
                        .map(r ->
                                compiled.catalogue()
                                        .controls()
                                        .filter(c -> c.name().equals(r.name()))
                                        .findFirst()
                                        .orElseThrow())
                        .toList();
    }

    void run(Archive archive, LocalDate asOf) {
        var data =
                SnapshotData.of(
                        compiled.catalogue(), "exercise", archive, archive.snapshot(), asOf);
        var assessor = new Assessor(compiled, new Identity(new byte[] {1}));
        try (var session =
                new DuckDbEngine(Runtime.getRuntime().availableProcessors()).open(data)) {
            populations =
                    session.populations(
                            controls.stream()
                                    .map(c ->
                                            new Question(
                                                    assessor.judgement(c),
                                                    Settings.DEFAULT.values(
                                                            c.id(), c.parameters(), asOf),
                                                    false))
                                    .toList());
        }
    }

    Answers answers() {
        var answers = new Answers();
        for (int i = 0; i < controls.size(); i++) {
            RuleSet.Rule rule = set.rules().get(i);
            Population population = populations.get(i);
            for (Population.Tally tally : population.tallies()) {
                answers.count(rule.name(), tally.entity(), word(tally.state()), tally.subjects());
            }
            for (Population.Judged judged : population.open()) {
                answers.find(
                        rule.name(),
                        judged.state() == Population.State.NOT_SATISFIED,
                        rule.columns().stream().map(c -> judged.row().get(c)).toArray());
            }
        }
        return answers;
    }

    private static String word(Population.State state) {
        return switch (state) {
            case OUTSIDE -> "outside";
            case SATISFIED -> "satisfied";
            case NOT_SATISFIED -> "broken";
            case UNDETERMINED -> "unknown";
            case LOST -> "lost";
        };
    }
}
