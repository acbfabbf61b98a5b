package org.crosscut.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.crosscut.archive.FolderTree;
import org.crosscut.catalogue.CatalogueFiles;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.rule.CatalogueCompiler;
import org.crosscut.rule.CompiledCatalogue;

/// The catalogues with which assessments were made, each once, in a folder named by its hash: the
/// installed one changes, and what an assessment says belongs to the rules that it ran.
public final class KeptCatalogues {
    private static final String NAME = "catalogue";

    private final Path folder;

    /// @param folder of all kept catalogues of a workspace
    public KeptCatalogues(Path folder) {
        this.folder = folder;
    }

    /// Keeps a catalogue whole or not at all. One that is there already is left as it is, unless
    /// its files are no longer those that its name says: then it is kept anew.
    ///
    /// @param hash of the catalogue that was read from there
    /// @throws IllegalStateException if the files are no longer those that were read
    public void keep(Path catalogue, String hash) {
        Path target = folder.resolve(hash);
        try {
            if (Files.isDirectory(target)) {
                if (CatalogueFiles.hash(target.resolve(NAME)).equals(hash)) {
                    return;
                }
                FolderTree.delete(target);
            }
            Files.createDirectories(folder);
            Path fresh = Files.createTempDirectory(folder, ".new-");
            try {
                CatalogueFiles.copy(catalogue, fresh.resolve(NAME));
                if (!CatalogueFiles.hash(fresh.resolve(NAME)).equals(hash)) {
                    throw new IllegalStateException(
                            "the catalogue changed while it was used: " + catalogue);
                }
                move(fresh, target);
            } finally {
                FolderTree.delete(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the catalogue in " + target, e);
        }
    }

    /// The catalogue of that hash, compiled; a problem where it is not there, is not what was kept,
    /// or is refused by this version of Crosscut.
    public Checked<CompiledCatalogue> open(String hash) {
        Path kept = folder.resolve(hash).resolve(NAME);
        if (!Files.isDirectory(kept)) {
            return refused(KeptCode.NOT_KEPT, kept, hash);
        }
        if (!CatalogueFiles.hash(kept).equals(hash)) {
            return refused(KeptCode.ALTERED, kept, hash);
        }
        return CatalogueCompiler.check(kept);
    }

    private static Checked<CompiledCatalogue> refused(KeptCode code, Path place, String hash) {
        return new Checked.Bad<>(
                List.of(Diagnostic.of(code, Place.file(place.toString()), "hash", hash)));
    }

    private void move(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another command kept the same one in the meantime.
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }
}
