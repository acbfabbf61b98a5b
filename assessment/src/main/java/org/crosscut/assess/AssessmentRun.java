package org.crosscut.assess;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Snapshot;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.engine.Engine;
import org.crosscut.engine.Session;
import org.crosscut.rule.CompiledCatalogue;

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
        Catalogue catalogue = compiled.catalogue();
        try (Session session =
                engine.open(SnapshotData.of(catalogue, workspace, archive, snapshot, asOf))) {
            Destruction destruction = Destruction.of(catalogue, archive, snapshot, asOf);
            var assessor = new Assessor(compiled, identity, destruction);
            var acceptances = new Acceptances(catalogue.datasets().toList(), session);
            return new Assessment(
                    id(snapshot, asOf, settings, destruction),
                    workspace,
                    asOf,
                    snapshot.upTo(),
                    snapshot.head(),
                    catalogue.hash(),
                    settings.chosen(),
                    catalogue
                            .controls()
                            .map(c -> assessor.assess(c, session, asOf, settings, acceptances))
                            .toList(),
                    catalogue
                            .indicators()
                            .map(i -> assessor.assess(i, session, asOf, settings))
                            .toList(),
                    catalogue
                            .tables()
                            .map(t -> assessor.assess(t, session, asOf, settings))
                            .toList(),
                    missing(snapshot, asOf),
                    destruction.all(),
                    new Responses(asOf).read(catalogue.datasets(), session));
        }
    }

    private List<MissingSubmission> missing(Snapshot snapshot, LocalDate asOf) {
        var reporters = new Reporters(compiled.catalogue(), workspace);
        return compiled.catalogue()
                .datasets()
                .flatMap(d -> reporters.missing(d, snapshot.history(d), asOf).stream())
                .sorted(
                        Comparator.comparing(MissingSubmission::dataset)
                                .thenComparing(MissingSubmission::due)
                                .thenComparing(MissingSubmission::entity))
                .toList();
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
