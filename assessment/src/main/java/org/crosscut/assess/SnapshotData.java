package org.crosscut.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.archive.Archive;
import org.crosscut.archive.ArchivedRows;
import org.crosscut.archive.Receipt;
import org.crosscut.archive.Slice;
import org.crosscut.archive.Snapshot;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.engine.Data;

/// What of a snapshot the rules see as of a date.
public final class SnapshotData {
    private SnapshotData() {}

    /// The slices in effect and the files that hold them.
    ///
    /// @throws UnreadableSubmissions if some were accepted under a schema that cannot be read now
    /// @param workspace `real` or `exercise`
    public static Data of(
            Catalogue catalogue,
            String workspace,
            Archive archive,
            Snapshot snapshot,
            LocalDate asOf) {
        return of(catalogue.datasets().toList(), catalogue, workspace, archive, snapshot, asOf);
    }

    /// The same, with all other datasets empty.
    ///
    /// @param needed datasets of the catalogue
    static Data of(
            List<Dataset> needed,
            Catalogue catalogue,
            String workspace,
            Archive archive,
            Snapshot snapshot,
            LocalDate asOf) {
        var problems = new ArrayList<Diagnostic>();
        // A snapshot need not hold every receipt: one that is compared with another may be mixed.
        Map<Long, Integer> slices =
                snapshot.receipts().stream()
                        .collect(Collectors.toMap(Receipt::sequence, r -> r.covers().size()));
        List<Data.Filled> filled =
                catalogue
                        .datasets()
                        .map(d ->
                                needed.contains(d)
                                        ? filled(d, archive, snapshot, slices, asOf, problems)
                                        : new Data.Filled(d, List.of(), List.of(), List.of()))
                        .toList();
        if (!problems.isEmpty()) {
            throw new UnreadableSubmissions(problems);
        }
        return new Data(workspace, filled, catalogue.references());
    }

    private static Data.Filled filled(
            Dataset dataset,
            Archive archive,
            Snapshot snapshot,
            Map<Long, Integer> slices,
            LocalDate asOf,
            List<Diagnostic> problems) {
        List<Slice> effective = snapshot.effective(dataset, asOf);
        List<Slice> history = snapshot.history(dataset);
        var submissions = new TreeSet<Long>();
        effective.forEach(s -> submissions.add(s.submission()));
        history.forEach(s -> submissions.add(s.submission()));
        var former = new FormerVersions(dataset, archive);
        List<Data.Part> parts =
                submissions.stream()
                        .flatMap(s -> part(s, archive.rows(s), slices.getOrDefault(s, 0), former))
                        .toList();
        problems.addAll(former.problems());
        return new Data.Filled(dataset, parts, effective, history);
    }

    // Of what is destroyed nothing is seen; that it was there, the assessment says.
    private static Stream<Data.Part> part(
            long submission, ArchivedRows rows, int slices, FormerVersions former) {
        return switch (rows) {
            case ArchivedRows.Kept kept ->
                    Stream.of(
                            new Data.Part.Stored(
                                    submission, kept, slices, former.upgrade(submission)));
            case ArchivedRows.Destroyed _ -> Stream.of();
        };
    }
}
