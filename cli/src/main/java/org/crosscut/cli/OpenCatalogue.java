package org.crosscut.cli;

import java.nio.file.Path;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Topic;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;
import org.crosscut.rule.CatalogueCompiler;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.trial.CatalogueCheck;

/// Reads and compiles the catalogue, or stops with every problem in it.
final class OpenCatalogue {
    private OpenCatalogue() {}

    static CompiledCatalogue compiled(Path folder) {
        return Stop.unlessGood(CatalogueCompiler.check(folder));
    }

    /// The catalogue as far as files are handed in against it, or every problem of that in it.
    static Catalogue datasets(Path folder) {
        return Stop.unlessGood(CatalogueCompiler.datasets(folder));
    }

    /// Everything that can be checked without running a rule; the other commands need less.
    static Checked<CompiledCatalogue> check(Path folder) {
        return CatalogueCheck.check(folder, Home.find().resolutions());
    }

    static Dataset dataset(Catalogue catalogue, String name) {
        return catalogue
                .datasets()
                .filter(d -> d.name().equals(name) || d.table().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        unknown(
                                CliCode.UNKNOWN_DATASET,
                                name,
                                catalogue.datasets().map(Dataset::name).toList()));
    }

    static Topic topic(Catalogue catalogue, String name) {
        return catalogue.topics().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        unknown(
                                CliCode.UNKNOWN_TOPIC,
                                name,
                                catalogue.topics().stream().map(Topic::name).toList()));
    }

    static Stop unknown(CliCode code, String name, java.util.List<String> candidates) {
        return new Stop(
                java.util.List.of(
                        Diagnostic.of(
                                code,
                                Place.file(name),
                                "name",
                                name,
                                "nearest",
                                Nearest.to(name, candidates),
                                "candidates",
                                Nearest.list(name, candidates))));
    }
}
