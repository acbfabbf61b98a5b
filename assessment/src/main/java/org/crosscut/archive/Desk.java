package org.crosscut.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A writer's own folder in `incoming`. It holds a lock in it for as long as it lives, so that
/// whoever sweeps can tell its work from what a killed process left. Folders are made and swept by
/// whoever holds the archive's lock only.
final class Desk implements AutoCloseable {
    static final String LOCK = ".lock";
    private static final String SPILL = "spill";
    private static final Pattern NAME = Pattern.compile("[0-9]{1,9}");

    private final Path folder;
    private final HeldLock lock;
    private final DurableFiles files;
    private int made;

    private Desk(Path folder, HeldLock lock, DurableFiles files) {
        this.folder = folder;
        this.lock = lock;
        this.files = files;
    }

    static Desk open(ArchiveLayout layout, DurableFiles files) throws IOException {
        if (!Files.exists(layout.incoming())) {
            files.createFolder(layout.incoming());
        }
        int number = 1;
        while (Files.exists(layout.incoming().resolve(String.valueOf(number)))) {
            number++;
        }
        Path folder = layout.incoming().resolve(String.valueOf(number));
        files.createFolder(folder);
        return new Desk(folder, HeldLock.take(folder.resolve(LOCK)), files);
    }

    /// A new folder for the files of a submission.
    synchronized Path newFolder() throws IOException {
        made++;
        Path fresh = folder.resolve("files" + made);
        files.createFolder(fresh);
        return fresh;
    }

    /// Where the database puts aside what is too much for its memory.
    Path spill() {
        return folder.resolve(SPILL);
    }

    /// Deletes what killed writers left, and touches nothing else.
    static void sweep(ArchiveLayout layout, DurableFiles files) throws IOException {
        for (Path each : entries(layout)) {
            if (isDesk(each) && isAbandoned(each)) {
                files.deleteTree(each);
            }
        }
    }

    /// Whether the entry of `incoming` is named as a writer's folder is.
    static boolean isDesk(Path entry) {
        return NAME.matcher(entry.getFileName().toString()).matches()
                && Files.isDirectory(entry, java.nio.file.LinkOption.NOFOLLOW_LINKS);
    }

    static List<Path> entries(ArchiveLayout layout) throws IOException {
        if (!Files.isDirectory(layout.incoming())) {
            return List.of();
        }
        try (var all = Files.list(layout.incoming())) {
            return all.sorted().toList();
        }
    }

    private static boolean isAbandoned(Path desk) throws IOException {
        try (HeldLock lock = HeldLock.tryTake(desk.resolve(LOCK))) {
            return lock != null;
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            files.clear(folder);
        }
    }
}
