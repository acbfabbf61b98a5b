package org.crosscut.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts a file in chunks, each with AES-256 in Galois/Counter Mode. A chunk's nonce is its
/// number and whether it is the last, so that none can be changed, moved, left out or cut off
/// unnoticed, and none has to be held in memory but one. A key seals one file, once.
final class Sealing {
    static final String SUFFIX = ".sealed";

    private static final byte[] MARK = "crosscut sealed 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 16;
    private static final int TAG = 16;
    private static final int NONCE = 12;

    private Sealing() {}

    /// The bytes of a sealed file before they were sealed.
    static long plainSize(long sealed) {
        long body = sealed - MARK.length;
        long chunks = Math.ceilDiv(body, CHUNK + TAG);
        return body - chunks * TAG;
    }

    static OutputStream to(OutputStream out, SecretKey key) {
        return new Sealer(out, key);
    }

    /// Reading fails with [DamagedArchive] at the first chunk that is not as it was written.
    static InputStream from(InputStream in, SecretKey key) throws IOException {
        if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
            in.close();
            throw new DamagedArchive("a sealed file does not begin as one");
        }
        return new Opener(in, key);
    }

    private static Cipher cipher(int mode, SecretKey key, long number, boolean isLast)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE).putInt(isLast ? 1 : 0).putLong(number).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        return cipher;
    }

    private static final class Sealer extends OutputStream {
        private final OutputStream out;
        private final SecretKey key;
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private long number;
        private boolean isClosed;

        Sealer(OutputStream out, SecretKey key) {
            this.out = out;
            this.key = key;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            int left = length;
            while (left > 0) {
                if (filled == CHUNK) {
                    put(false);
                }
                int taken = Math.min(left, CHUNK - filled);
                System.arraycopy(bytes, at, chunk, filled, taken);
                filled += taken;
                at += taken;
                left -= taken;
            }
        }

        private void put(boolean isLast) throws IOException {
            if (number == 0) {
                out.write(MARK);
            }
            try {
                Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, number, isLast);
                out.write(cipher.doFinal(chunk, 0, filled));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has AES in this mode", e);
            }
            number++;
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (!isClosed) {
                isClosed = true;
                try (out) {
                    put(true);
                }
            }
        }
    }

    private static final class Opener extends FilterInputStream {
        private final SecretKey key;
        private byte[] ahead;
        private byte[] chunk = new byte[0];
        private int at;
        private long number;

        Opener(InputStream in, SecretKey key) throws IOException {
            super(in);
            this.key = key;
            this.ahead = in.readNBytes(CHUNK + TAG);
        }

        /// False at the end.
        private boolean fill() throws IOException {
            while (at == chunk.length) {
                if (ahead.length == 0) {
                    return false;
                }
                byte[] sealed = ahead;
                ahead = in.readNBytes(CHUNK + TAG);
                try {
                    chunk =
                            cipher(Cipher.DECRYPT_MODE, key, number, ahead.length == 0)
                                    .doFinal(sealed);
                } catch (GeneralSecurityException e) {
                    throw new DamagedArchive("a sealed file is not as it was written", e);
                }
                at = 0;
                number++;
            }
            return true;
        }

        @Override
        public int read() throws IOException {
            return fill() ? chunk[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int given = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, bytes, from, given);
            at += given;
            return given;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long left = wanted;
            while (left > 0 && fill()) {
                int passed = (int) Math.min(left, chunk.length - at);
                at += passed;
                left -= passed;
            }
            return wanted - left;
        }

        @Override
        public int available() {
            return chunk.length - at;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public synchronized void reset() throws IOException {
            throw new EOFException("a sealed file is read forwards only");
        }
    }
}
