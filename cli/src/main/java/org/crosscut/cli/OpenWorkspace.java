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
import org.crosscut.assess.AssessmentJournal;
import org.crosscut.assess.AssessmentStore;
import org.crosscut.assess.Identity;
import org.crosscut.assess.KeptCatalogues;
import org.crosscut.assess.KeptCode;
import org.crosscut.assess.KeptResults;
import org.crosscut.catalogue.CatalogueFiles;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.rule.CompiledCatalogue;
import org.jspecify.annotations.Nullable;

/// A workspace with its archive open.
final class OpenWorkspace implements AutoCloseable {
    /// The folder of results of former assessments; it may be deleted at any time.
    static final String KEPT = "kept";

    private final Workspace workspace;
    private final Archive archive;
    private final Identity identity;
    private final Clock clock;

    private OpenWorkspace(Workspace workspace, Archive archive, Identity identity, Clock clock) {
        this.clock = clock;
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
                new Identity(secret(folder, random)),
                clock);
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

    AssessmentJournal journal() {
        return new AssessmentJournal(workspace.assessments());
    }

    /// What people call the assessments.
    AssessmentNames names() {
        return new AssessmentNames(workspace.folder(), assessments(), journal());
    }

    /// Writes an assessment with the catalogue that it was made with.
    ///
    /// @param catalogue the folder that the catalogue was read from
    void keep(Assessment assessment, Path catalogue) {
        catalogues().keep(catalogue, assessment.catalogueHash());
        assessments().write(assessment);
        journal().note(assessment.id(), clock.instant());
    }

    private KeptCatalogues catalogues() {
        return new KeptCatalogues(workspace.assessments().resolve("catalogues"));
    }

    /// The catalogue that an assessment was made with, as it was kept; or the installed one, if it
    /// is the same and was not kept.
    CompiledCatalogue catalogueOf(Assessment assessment) {
        Checked<CompiledCatalogue> kept = catalogues().open(assessment.catalogueHash());
        boolean isKept =
                kept.problems().stream().noneMatch(d -> d.code().equals(KeptCode.NOT_KEPT));
        Path installed = Home.find().catalogue();
        if (!isKept && CatalogueFiles.hash(installed).equals(assessment.catalogueHash())) {
            return OpenCatalogue.compiled(installed);
        }
        return Stop.unlessGood(kept);
    }

    /// The results of former assessments, as far as this very program made them; null where nothing
    /// says which program this is.
    @Nullable KeptResults kept(Home home) {
        return home.built().isEmpty()
                ? null
                : new KeptResults(workspace.folder().resolve(KEPT), home.built());
    }

    /// The assessment asked for, or the latest; made with this very catalogue.
    ///
    /// @param id empty for the latest
    Assessment assessment(String id, CompiledCatalogue compiled) {
        Assessment assessment =
                id.isEmpty() ? assessments().latest() : assessments().read(names().find(id));
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
