package org.crosscut.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import org.crosscut.catalogue.Dataset;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.RowSink;
import org.jspecify.annotations.Nullable;

/// A file on its way into the archive: its bytes are copied already, so that what the sender does
/// to it meanwhile is of no matter; its rows come while it is read. Nothing of it stays unless it
/// is accepted. With confidential columns it is sealed while it is received, and its rows are in
/// memory only until they are sealed, too.
public final class Staging implements AutoCloseable {
    private final Archive archive;
    private final DurableFiles files;
    private final Path folder;
    private final Parts parts;
    private final String fileName;
    private final Content content;
    private final String originalHash;
    private final Destination destination;
    private final RowsWriter rows;
    private boolean isDone;

    /// What a staging works with.
    ///
    /// @param key null if nothing is sealed
    /// @param salt of the content's hash
    record Parts(Dataset dataset, @Nullable SubmissionKey key, String salt) {}

    /// Where rows are written while they are read: to the submission's folder or, if they are to be
    /// sealed, to a file that stays in memory until that is done.
    private static final class Destination implements RowsWriter.Destination, AutoCloseable {
        private final DurableFiles files;
        private final Path folder;
        private final boolean isSealed;
        private @Nullable PrivateFile opened;

        Destination(DurableFiles files, Path folder, boolean isSealed) {
            this.files = files;
            this.folder = folder;
            this.isSealed = isSealed;
        }

        @Override
        public Path open() throws IOException {
            if (!isSealed) {
                Path file = folder.resolve(ArchiveLayout.ROWS);
                files.changing("create", file);
                return file;
            }
            PrivateFile open = opened;
            if (open == null) {
                open = PrivateFile.open();
                opened = open;
            }
            return open.path();
        }

        @Override
        public void close() throws IOException {
            if (opened != null) {
                opened.close();
                opened = null;
            }
        }
    }

    private Staging(
            Archive archive,
            DurableFiles files,
            Path folder,
            Parts parts,
            String fileName,
            Content content,
            String originalHash,
            Destination destination,
            RowsWriter rows) {
        this.archive = archive;
        this.files = files;
        this.folder = folder;
        this.parts = parts;
        this.fileName = fileName;
        this.content = content;
        this.originalHash = originalHash;
        this.destination = destination;
        this.rows = rows;
    }

    static Staging open(
            Archive archive,
            DurableFiles files,
            Path folder,
            Parts parts,
            String fileName,
            Content content,
            ParquetFiles parquet)
            throws IOException, SQLException {
        String name =
                fileName.substring(
                        Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        SubmissionKey key = parts.key();
        String safe = ArchiveLayout.safeName(name) + (key == null ? "" : Sealing.SUFFIX);
        Path original = folder.resolve(ArchiveLayout.ORIGINAL).resolve(safe);
        files.createFolder(folder.resolve(ArchiveLayout.ORIGINAL));
        String hash;
        try (InputStream in = content.open()) {
            hash = copy(in, files, original, key, ArchiveLayout.ORIGINAL);
        }
        Content received =
                key == null
                        ? Content.of(original)
                        : Archive.sealed(original, key.forFile(ArchiveLayout.ORIGINAL));
        var destination = new Destination(files, folder, key != null);
        RowsWriter rows =
                parquet.writer(parts.dataset(), parts.salt(), destination, archive.folder());
        var copy = new ReceivedContent(received, archive.folder());
        return new Staging(archive, files, folder, parts, name, copy, hash, destination, rows);
    }

    /// Writes a new file, sealed if there is a key.
    ///
    /// @param name of the file in its submission
    /// @return the hash of what is on disk
    private static String copy(
            InputStream in, DurableFiles files, Path file, @Nullable SubmissionKey key, String name)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        var disk = new DigestOutputStream(files.create(file), digest);
        try (OutputStream out = key == null ? disk : Sealing.to(disk, key.forFile(name))) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The file as received.
    public Content content() {
        return content;
    }

    /// Where the file's checked rows go, each after the one before it.
    public RowSink rows() {
        return rows;
    }

    /// Stores the file for good; when this returns, it is on disk and has its receipt.
    ///
    /// @param delivery what was read from [#content] into [#rows]
    /// @param sender as they named themselves, not empty
    public Receipt accept(Delivery delivery, String sender) {
        if (sender.isBlank()) {
            throw new IllegalArgumentException("a submission needs its sender");
        }
        Dataset dataset = parts.dataset();
        if (isDone || delivery.rows() != rows.rows() || !delivery.dataset().equals(dataset)) {
            throw new IllegalStateException("not what was read into this staging: " + delivery);
        }
        isDone = true;
        try {
            byte[] schema = SchemaJson.bytes(dataset);
            files.write(folder.resolve(ArchiveLayout.SCHEMA), schema);
            Written written = writeRows();
            files.syncTree(folder);
            SubmissionKey key = parts.key();
            return archive.accept(
                    folder,
                    key,
                    (next, previous, now) ->
                            new Receipt(
                                    next,
                                    Receipt.Kind.ACCEPTED,
                                    dataset.name(),
                                    dataset.version(),
                                    fileName,
                                    originalHash,
                                    Sha256.of(schema),
                                    written.fileHash(),
                                    written.contentHash(),
                                    key == null ? parts.salt() : "",
                                    key == null ? "" : key.hash(),
                                    sender,
                                    now,
                                    delivery.rows(),
                                    delivery.parts(),
                                    delivery.read(),
                                    delivery.covers(),
                                    0,
                                    0,
                                    "",
                                    previous,
                                    ""));
        } catch (IOException e) {
            throw ArchiveFailure.of(archive.folder(), e);
        } catch (SQLException e) {
            throw ArchiveFailure.of(archive.folder(), e);
        }
    }

    private record Written(String fileHash, String contentHash) {}

    private Written writeRows() throws IOException, SQLException {
        String contentHash = rows.finish();
        SubmissionKey key = parts.key();
        if (key == null) {
            return new Written(Sha256.of(folder.resolve(ArchiveLayout.ROWS)), contentHash);
        }
        Path file = folder.resolve(ArchiveLayout.SEALED_ROWS);
        try (InputStream in = Files.newInputStream(destination.open())) {
            return new Written(copy(in, files, file, key, ArchiveLayout.ROWS), contentHash);
        }
    }

    /// Forgets the file unless it was accepted.
    @Override
    public void close() {
        try {
            rows.close();
            destination.close();
            files.clear(folder);
        } catch (IOException e) {
            throw ArchiveFailure.of(archive.folder(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database in memory did not close", e);
        }
    }
}
