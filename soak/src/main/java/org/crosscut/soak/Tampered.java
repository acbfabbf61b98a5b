package org.crosscut.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Receipt;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Checked;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Rows;
import org.crosscut.sample.SampleGenerator;

/// Changes one thing of an archive at a time: a byte, the length, the place or the presence of a
/// file or receipt. `verify` has to name every file that was touched, and nothing once it is
/// undone.
final class Tampered {
    /// What is done to the archive.
    private enum Act {
        BYTE,
        CUT,
        REMOVE,
        SWAP,
        ADD,
        CUT_OFF_LAST
    }

    private final Catalogue catalogue;
    private final Path workspace;
    private final Path folder;
    private final Map<String, String> ownerOfKey = new HashMap<>();

    /// @param workspace an empty folder; the keys lie in it beside the archive
    Tampered(Catalogue catalogue, Path workspace) {
        this.catalogue = catalogue;
        this.workspace = workspace;
        this.folder = workspace.resolve("archive");
    }

    Tally run(int tries, long seed) throws IOException {
        var tally = new Tally("tampered", tries);
        var acts = new EnumMap<Act, Integer>(Act.class);
        var random = new SplittableRandom(seed);
        try (Archive archive =
                Archive.open(folder, Clock.systemUTC(), new SplittableRandom(seed))) {
            fill(archive);
            String head = archive.head();
            tally.expect(archive.verify(head).isEmpty(), "the archive is not sound to begin with");
            for (int i = 0; i < tries; i++) {
                Act act = Act.values()[random.nextInt(Act.values().length)];
                acts.merge(act, 1, Integer::sum);
                attempt(archive, head, act, random, tally, "seed " + seed + ", try " + i);
                tally.tried();
            }
            tally.expect(archive.verify(head).isEmpty(), "the archive is not sound at the end");
            long keys = files().stream().filter(this::isKey).count();
            tally.note(
                    "%d receipts, %d files, %d of them keys; %s"
                            .formatted(archive.receipts().size(), files().size(), keys, acts));
        }
        return tally;
    }

    /// A file of each dataset that has a generator, plain and sealed ones; one is withdrawn, and of
    /// a sealed one handed in twice the first is destroyed.
    private void fill(Archive archive) {
        var intake = new Intake(catalogue, "exercise");
        String entity = Source.entities(catalogue).getFirst();
        try (var generator = new SampleGenerator(catalogue)) {
            for (Dataset dataset : catalogue.datasetsBehindTheirTargets()) {
                if (dataset.sample().isEmpty()) {
                    continue;
                }
                byte[] bytes =
                        generator
                                .generate(dataset, entity, Source.period(catalogue), 20, 1)
                                .text()
                                .getBytes(StandardCharsets.UTF_8);
                if (intake.read(dataset, dataset.name() + ".csv", bytes, Map.of())
                        instanceof Checked.Good<Rows>(Rows rows, _)) {
                    Receipt receipt = archive.accept(rows, "soak");
                    if (receipt.isSealed()) {
                        archive.accept(rows, "soak");
                        destroy(archive, receipt);
                    }
                }
            }
        }
        archive.withdraw(1, "soak", "to be taken back");
        archive.receipts().stream()
                .filter(r -> r.kind() == Receipt.Kind.ACCEPTED && r.isSealed())
                .forEach(r ->
                        ownerOfKey.put(
                                r.keyHash() + ".key",
                                "receipts/%08d.json".formatted(r.sequence())));
    }

    private static void destroy(Archive archive, Receipt receipt) {
        Checked<Receipt> destroyed = archive.destroy(receipt.sequence(), "soak", "to be destroyed");
        if (!destroyed.problems().isEmpty()) {
            throw new IllegalStateException(destroyed.problems().toString());
        }
    }

    private void attempt(
            Archive archive,
            String head,
            Act act,
            SplittableRandom random,
            Tally tally,
            String what)
            throws IOException {
        List<Path> files = files();
        Path one = files.get(random.nextInt(files.size()));
        Path other = act == Act.SWAP ? files.get(random.nextInt(files.size())) : one;
        byte[] first = Files.readAllBytes(one);
        byte[] second = Files.readAllBytes(other);
        if (act == Act.SWAP && Arrays.equals(first, second)) {
            return;
        }
        Path touched = one;
        switch (act) {
            case BYTE -> {
                byte[] changed = first.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(one, changed);
            }
            case CUT -> Files.write(one, Arrays.copyOf(first, random.nextInt(first.length)));
            case REMOVE -> Files.delete(one);
            case SWAP -> {
                Files.write(one, second);
                Files.write(other, first);
            }
            case ADD -> {
                // The folder of keys is nobody's record: what is added to it changes nothing.
                touched =
                        (isKey(one) ? last() : one)
                                .resolveSibling("added-" + random.nextInt(1_000));
                Files.write(touched, first);
            }
            case CUT_OFF_LAST -> {
                touched = last();
                first = Files.readAllBytes(touched);
                Files.delete(touched);
            }
        }
        var named = new TreeSet<String>();
        archive.verify(head).forEach(d -> named.add(d.place().shown()));
        boolean isLast = touched.equals(last()) || act == Act.CUT_OFF_LAST;
        tally.expect(
                isNamed(touched, named)
                        || (isLast && named.contains("receipts"))
                        || (isJudgedBy(touched, other) && isNamed(other, named)),
                what + ": " + act + " of " + name(touched) + " named " + named);
        switch (act) {
            case SWAP -> {
                tally.expect(
                        isNamed(other, named) || isJudgedBy(other, one),
                        what + ": " + act + " with " + name(other) + " named " + named);
                Files.write(one, first);
                Files.write(other, second);
            }
            case ADD -> Files.delete(touched);
            default -> Files.write(touched, first);
        }
    }

    /// Whether the file or key belongs to the submission of that receipt: once the receipt itself
    /// is known to be false, nothing can be said of the files that it speaks for, and the answer
    /// says so.
    private boolean isJudgedBy(Path file, Path receipt) {
        String name = name(receipt);
        if (isKey(file)) {
            return name.equals(ownerOfKey.get(file.getFileName().toString()));
        }
        return name.startsWith("receipts/")
                && name(file)
                        .startsWith(
                                name.replace("receipts/", "submissions/").replace(".json", "/"));
    }

    /// Named itself, or by the folder that it lies in.
    private boolean isNamed(Path file, Set<String> named) {
        String name = name(file);
        return named.stream().anyMatch(n -> n.equals(name) || name.startsWith(n + "/"));
    }

    private String name(Path file) {
        return (isKey(file) ? workspace : folder).relativize(file).toString();
    }

    private boolean isKey(Path file) {
        return !file.startsWith(folder);
    }

    private Path last() throws IOException {
        try (Stream<Path> receipts = Files.list(folder.resolve("receipts"))) {
            return receipts.sorted().reduce((a, b) -> b).orElseThrow();
        }
    }

    /// Files of archive and keys with something in them; that of the writers' lock is empty.
    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        try (Stream<Path> all = Files.walk(workspace)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) > 0) {
                    files.add(file);
                }
            }
        }
        return files;
    }
}
