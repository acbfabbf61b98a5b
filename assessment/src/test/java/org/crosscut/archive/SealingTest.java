package org.crosscut.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {
    private static final int CHUNK = 1 << 16;
    private static final SecretKey KEY =
            SubmissionKey.fresh(new SplittableRandom(3)).forFile("rows.parquet");

    private static byte[] sealed(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (OutputStream sealing = Sealing.to(out, KEY)) {
            int half = plain.length / 2;
            sealing.write(plain, 0, half);
            sealing.write(plain, half, plain.length - half);
        }
        return out.toByteArray();
    }

    private static byte[] opened(byte[] sealed) throws IOException {
        try (InputStream in = Sealing.from(new ByteArrayInputStream(sealed), KEY)) {
            return in.readAllBytes();
        }
    }

    private static byte[] plain(int length) {
        byte[] plain = new byte[length];
        new SplittableRandom(length).nextBytes(plain);
        return plain;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 200_000})
    void whatIsSealedIsOpenedAsItWas(int length) throws IOException {
        byte[] plain = plain(length);

        assertThat(opened(sealed(plain))).isEqualTo(plain);
        assertThat(Sealing.plainSize(sealed(plain).length)).isEqualTo(length);
    }

    @Test
    void anyChangeCutExchangeOrAdditionIsFound() throws IOException {
        byte[] sealed = sealed(plain(3 * CHUNK + 5));
        int mark = "crosscut sealed 1\n".length();
        int chunk = CHUNK + 16;
        byte[] changed = sealed.clone();
        changed[2 * chunk] ^= 1;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, mark, swapped, mark + chunk, chunk);
        System.arraycopy(sealed, mark + chunk, swapped, mark, chunk);
        byte[] withoutLast = Arrays.copyOf(sealed, mark + 3 * chunk);
        byte[] longer = Arrays.copyOf(sealed, sealed.length + chunk);

        for (byte[] wrong : new byte[][] {changed, swapped, withoutLast, longer, new byte[4]}) {
            assertThatThrownBy(() -> opened(wrong)).isInstanceOf(DamagedArchive.class);
        }
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        byte[] sealed = sealed(plain(10));
        SecretKey other = SubmissionKey.fresh(new SplittableRandom(3)).forFile("original");

        assertThatThrownBy(
                        () -> Sealing.from(new ByteArrayInputStream(sealed), other).readAllBytes())
                .isInstanceOf(DamagedArchive.class);
    }
}
