package org.crosscut.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscut.archive.Snapshot;
import org.crosscut.assess.Settings;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.TestCase;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.engine.Data;
import org.crosscut.engine.Data.Part;
import org.crosscut.engine.duckdb.DuckDbEngine;
import org.crosscut.engine.duckdb.DuckDbSession;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Rows;

/// A case with its files read and its rows in an engine.
///
/// @param problems of the files or settings; if there are errors, the tables are empty
record LoadedCase(
        TestCase test,
        DuckDbSession session,
        Settings settings,
        List<Rows> files,
        List<Diagnostic> problems)
        implements AutoCloseable {
    /// @param topic whose case it is: what the case sets are parameters of its own rules
    /// @param tables that the topic's rules read: a case has the database to itself, and the tables
    ///   of a whole catalogue take longer to make than its rules to run
    static LoadedCase open(
            Catalogue catalogue,
            DuckDbEngine engine,
            String topic,
            Set<String> tables,
            TestCase test) {
        var intake = new Intake(catalogue, test.workspace());
        var problems = new ArrayList<Diagnostic>();
        var files = new ArrayList<Rows>();
        test.files()
                .forEach((dataset, file) -> {
                    Checked<Rows> rows =
                            intake.read(
                                    catalogue.dataset(dataset),
                                    file.getFileName().toString(),
                                    bytes(file),
                                    Map.of());
                    problems.addAll(rows.problems());
                    if (rows instanceof Checked.Good<Rows> good) {
                        files.add(good.value());
                    }
                });
        var own = new LinkedHashMap<String, String>();
        test.settings().forEach((name, value) -> own.put(topic + "/" + name, value));
        Checked<Settings> settings = Settings.read(catalogue, own);
        problems.addAll(settings.problems());
        return new LoadedCase(
                test,
                engine.open(data(catalogue, files, tables, test)),
                settings instanceof Checked.Good<Settings> good ? good.value() : Settings.DEFAULT,
                files,
                problems);
    }

    boolean isRefused() {
        return problems.stream().anyMatch(Diagnostic::isError);
    }

    private static Data data(
            Catalogue catalogue, List<Rows> files, Set<String> tables, TestCase test) {
        Snapshot snapshot = Snapshot.ofRows(files);
        return new Data(
                test.workspace(),
                catalogue
                        .datasets()
                        .filter(d ->
                                tables.contains(d.table()) || d.purpose() != Dataset.Purpose.DATA)
                        .map(dataset -> {
                            var parts = new ArrayList<Part>();
                            for (int i = 0; i < files.size(); i++) {
                                if (files.get(i).dataset().equals(dataset)) {
                                    parts.add(new Part.Read(i + 1, files.get(i)));
                                }
                            }
                            return new Data.Filled(
                                    dataset,
                                    parts,
                                    snapshot.effective(dataset, test.asOf()),
                                    snapshot.history(dataset));
                        })
                        .toList(),
                catalogue.references().stream().filter(r -> tables.contains(r.table())).toList());
    }

    private static byte[] bytes(java.nio.file.Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
