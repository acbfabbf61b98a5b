package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Workspace;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.AssessmentStore;
import org.crosscut.assess.Identity;
import org.crosscut.assess.KeptResults;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.rule.CompiledCatalogue;
import org.jspecify.annotations.Nullable;

/// A workspace with its archive open.
final class OpenWorkspace implements AutoCloseable {
    private final Workspace workspace;
    private final Archive archive;
    private final Identity identity;

    private OpenWorkspace(Workspace workspace, Archive archive, Identity identity) {
        this.workspace = workspace;
        this.archive = archive;
        this.identity = identity;
    }

    static OpenWorkspace open(Path folder) {
        return open(folder, Clock.system(ZoneId.systemDefault()), new SecureRandom());
    }

    /// @param random seeded where the same bytes must come again
    static OpenWorkspace open(Path folder, Clock clock, RandomGenerator random) {
        Workspace workspace = Stop.unlessGood(Workspace.open(folder));
        return new OpenWorkspace(
                workspace,
                Archive.open(workspace.archive(), clock, random),
                new Identity(secret(folder, random)));
    }

    // The secret that hashes classified keys: it stays with the workspace, beside the archive.
    private static byte[] secret(Path folder, RandomGenerator random) {
        Path file = folder.resolve("identity.key");
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[32];
                random.nextBytes(fresh);
                Files.write(file, fresh);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + file, e);
        }
    }

    Workspace workspace() {
        return workspace;
    }

    Archive archive() {
        return archive;
    }

    Identity identity() {
        return identity;
    }

    AssessmentStore assessments() {
        return new AssessmentStore(workspace.assessments());
    }

    /// The results of former assessments, as far as this very program made them; null where nothing
    /// says which program this is.
    @Nullable KeptResults kept(Home home) {
        Path product = home.state().resolve("built");
        try {
            return Files.exists(product)
                    ? new KeptResults(
                            workspace.folder().resolve("kept"), Files.readString(product).strip())
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + product, e);
        }
    }

    /// The assessment asked for, or the latest; made with this very catalogue.
    ///
    /// @param id empty for the latest
    Assessment assessment(String id, CompiledCatalogue compiled) {
        Assessment assessment =
                id.isEmpty()
                        ? assessments().latest()
                        : assessments().ids().contains(id) ? assessments().read(id) : null;
        if (assessment == null) {
            throw new Stop(
                    List.of(
                            Diagnostic.of(
                                    CliCode.NO_ASSESSMENT,
                                    Place.file(workspace.folder().toString()),
                                    "id",
                                    id,
                                    "candidates",
                                    String.join(", ", assessments().ids()))));
        }
        if (!assessment.catalogueHash().equals(compiled.catalogue().hash())) {
            throw new Stop(
                    List.of(
                            Diagnostic.of(
                                    CliCode.CATALOGUE_CHANGED,
                                    Place.file(workspace.folder().toString()),
                                    "id",
                                    assessment.id(),
                                    "as_of",
                                    assessment.asOf().toString())));
        }
        return assessment;
    }

    @Override
    public void close() {
        archive.close();
    }
}
