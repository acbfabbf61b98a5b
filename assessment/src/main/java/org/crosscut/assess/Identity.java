package org.crosscut.assess;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Identities that stay the same from one assessment to the next and tell nothing of a classified
/// key: those are hashed with the workspace's secret.
public final class Identity {
    private final byte[] secret;

    /// @param secret at least one byte
    public Identity(byte[] secret) {
        this.secret = secret.clone();
    }

    /// `F-` and twelve hexadecimal digits.
    String finding(String control, Collection<? extends @Nullable Object> key, boolean secretKey) {
        return "F-" + of(control, key, secretKey);
    }

    /// `I-` and twelve hexadecimal digits.
    String value(String indicator, Collection<? extends @Nullable Object> key, boolean secretKey) {
        return "I-" + of(indicator, key, secretKey);
    }

    private String of(String name, Collection<? extends @Nullable Object> key, boolean keyed) {
        String text = name + key.stream().map(v -> "\u001f" + v).collect(Collectors.joining());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash;
            if (keyed) {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                hash = mac.doFinal(bytes);
            } else {
                hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            }
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
