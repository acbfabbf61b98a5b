package org.crosscut.assess;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Snapshot;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.engine.Data;
import org.crosscut.engine.Engine;
import org.crosscut.engine.Session;
import org.crosscut.rule.CompiledCatalogue;
import org.jspecify.annotations.Nullable;

/// Runs the whole catalogue against a snapshot of an archive.
public final class AssessmentRun {
    private final CompiledCatalogue compiled;
    private final Engine engine;
    private final Identity identity;
    private final String workspace;

    /// @param workspace `real` or `exercise`
    public AssessmentRun(
            CompiledCatalogue compiled, Engine engine, Identity identity, String workspace) {
        this.compiled = compiled;
        this.engine = engine;
        this.identity = identity;
        this.workspace = workspace;
    }

    /// The same arguments give the same assessment.
    public Assessment run(Archive archive, Snapshot snapshot, LocalDate asOf, Settings settings) {
        return run(archive, snapshot, asOf, settings, null);
    }

    /// The same assessment, of which only that is computed which is not among the results kept.
    ///
    /// @param kept takes what is computed; null to compute all and keep nothing
    public Assessment run(
            Archive archive,
            Snapshot snapshot,
            LocalDate asOf,
            Settings settings,
            @Nullable KeptResults kept) {
        Catalogue catalogue = compiled.catalogue();
        Destruction destruction = Destruction.of(catalogue, archive, snapshot, asOf);
        var assessor = new Assessor(compiled, identity, destruction);
        Data data = SnapshotData.of(catalogue, workspace, archive, snapshot, asOf);
        Dependencies dependencies =
                kept == null
                        ? null
                        : new Dependencies(
                                compiled,
                                identity,
                                kept.product(),
                                workspace,
                                archive,
                                snapshot,
                                asOf,
                                settings);
        var results =
                kept == null || dependencies == null
                        ? whole(assessor, data, asOf, settings)
                        : new PartialRun(compiled, engine, assessor, kept, dependencies)
                                .run(data, asOf, settings);
        return new Assessment(
                id(snapshot, asOf, settings, destruction),
                workspace,
                asOf,
                snapshot.upTo(),
                snapshot.head(),
                catalogue.hash(),
                settings.chosen(),
                results.controls(),
                results.indicators(),
                results.tables(),
                new Reporters(catalogue, workspace).missing(snapshot, asOf),
                destruction.all(),
                responses(data, asOf));
    }

    private List<Response> responses(Data data, LocalDate asOf) {
        Data answers =
                data.only(d -> d.purpose() == Dataset.Purpose.RESPONSES ? slice -> true : null);
        if (answers.datasets().stream().allMatch(d -> d.parts().isEmpty())) {
            return List.of();
        }
        try (Session session = engine.open(answers)) {
            return new Responses(asOf).read(compiled.catalogue().datasets(), session);
        }
    }

    /// What the rules give.
    record Results(
            List<ControlResult> controls,
            List<IndicatorResult> indicators,
            List<TableResult> tables) {}

    private Results whole(Assessor assessor, Data data, LocalDate asOf, Settings settings) {
        Catalogue catalogue = compiled.catalogue();
        try (Session session = engine.open(data)) {
            var acceptances = new Acceptances(catalogue.datasets().toList(), session);
            return new Results(
                    assessor.assess(
                            catalogue.controls().toList(), session, asOf, settings, acceptances),
                    catalogue
                            .indicators()
                            .map(i -> assessor.assess(i, session, asOf, settings))
                            .toList(),
                    catalogue
                            .tables()
                            .map(t -> assessor.assess(t, session, asOf, settings))
                            .toList());
        }
    }

    private String id(
            Snapshot snapshot, LocalDate asOf, Settings settings, Destruction destruction) {
        String all =
                String.join(
                                "\n",
                                compiled.catalogue().hash(),
                                snapshot.head(),
                                Long.toString(snapshot.upTo()),
                                asOf.toString(),
                                settings.chosen().toString())
                        // What was destroyed since is not what the same snapshot once was.
                        + (destruction.all().isEmpty() ? "" : "\n" + destruction.all());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return asOf + "-" + HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
