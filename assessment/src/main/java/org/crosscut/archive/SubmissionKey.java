package org.crosscut.archive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What one submission with confidential columns is sealed with. Everything else is derived from
/// it: a key for each of its files and the salt of its content's hash, so that with it all is gone.
final class SubmissionKey {
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final String FOR_SALT = "salt";

    private final byte[] secret;

    private SubmissionKey(byte[] secret) {
        this.secret = secret;
    }

    static SubmissionKey fresh(RandomGenerator random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new SubmissionKey(secret);
    }

    /// @param text as [#text] gives it
    /// @return null if it is not the key of that hash
    static @Nullable SubmissionKey of(String text, String hash) {
        try {
            var key = new SubmissionKey(HexFormat.of().parseHex(text.strip()));
            boolean isIt = key.text().equals(text) && key.hash().equals(hash);
            return isIt ? key : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Names the key without telling anything of it.
    String hash() {
        MessageDigest digest = Sha256.digest();
        digest.update("crosscut submission key\n".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(secret));
    }

    String text() {
        return HexFormat.of().formatHex(secret) + "\n";
    }

    /// In hexadecimal.
    String salt() {
        return HexFormat.of().formatHex(Arrays.copyOf(derived(FOR_SALT), SALT_BYTES));
    }

    /// @param name of the file in its submission; each is written once
    SecretKey forFile(String name) {
        return new SecretKeySpec(derived("file " + name), "AES");
    }

    private byte[] derived(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
