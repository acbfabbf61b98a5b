package org.crosscut.archive;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosscut.intake.Cover;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Receipts as files. A receipt has one form only: a file that reads well but is written otherwise
/// has been altered. What a receipt has no use for and what older receipts did not know yet is left
/// out, so that these stay as they were written.
final class ReceiptJson {
    private static final JsonMapper READER = JsonMapper.shared();

    private ReceiptJson() {}

    static byte[] bytes(Receipt receipt) {
        Map<String, Object> fields = fields(receipt);
        fields.put("hash", receipt.hash());
        return CanonicalJson.bytes(fields);
    }

    static String hash(Receipt receipt) {
        return Sha256.of(CanonicalJson.bytes(fields(receipt)));
    }

    /// @throws DamagedArchive if the bytes are not what [#bytes] writes, or the hash is not theirs
    static Receipt read(byte[] bytes) {
        Receipt receipt;
        try {
            receipt = receipt(READER.readTree(bytes));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new DamagedArchive("a receipt cannot be read", e);
        }
        if (!Arrays.equals(bytes(receipt), bytes) || !hash(receipt).equals(receipt.hash())) {
            throw new DamagedArchive("a receipt does not match its hash");
        }
        return receipt;
    }

    private static Map<String, Object> fields(Receipt r) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("sequence", r.sequence());
        fields.put("kind", r.kind().name());
        fields.put("dataset", r.dataset());
        fields.put("version", r.version());
        fields.put("file", r.file());
        fields.put("originalHash", r.originalHash());
        fields.put("schemaHash", r.schemaHash());
        fields.put("rowsHash", r.rowsHash());
        fields.put("contentHash", r.contentHash());
        fields.put("salt", r.salt());
        if (r.isSealed()) {
            fields.put("keyHash", r.keyHash());
        }
        fields.put("sender", r.sender());
        fields.put("received", r.received().toString());
        fields.put("rows", r.rows());
        fields.put(
                "covers",
                r.covers().stream()
                        .map(c -> Map.of("entity", c.entity(), "slice", c.slice()))
                        .toList());
        if (!r.parts().isEmpty()) {
            fields.put("parts", r.parts());
        }
        if (!r.read().isEmpty()) {
            fields.put("read", r.read());
        }
        fields.put("withdraws", r.withdraws());
        if (r.destroys() > 0) {
            fields.put("destroys", r.destroys());
        }
        fields.put("reason", r.reason());
        fields.put("previous", r.previous());
        return fields;
    }

    private static Receipt receipt(JsonNode json) {
        List<Cover> covers = new ArrayList<>();
        for (JsonNode cover : json.required("covers")) {
            covers.add(new Cover(text(cover, "entity"), text(cover, "slice")));
        }
        List<String> parts = new ArrayList<>();
        json.path("parts").forEach(part -> parts.add(part.asString()));
        var read = new TreeMap<String, String>();
        json.path("read").properties().forEach(e -> read.put(e.getKey(), e.getValue().asString()));
        return new Receipt(
                number(json, "sequence"),
                Receipt.Kind.valueOf(text(json, "kind")),
                text(json, "dataset"),
                (int) number(json, "version"),
                text(json, "file"),
                text(json, "originalHash"),
                text(json, "schemaHash"),
                text(json, "rowsHash"),
                text(json, "contentHash"),
                text(json, "salt"),
                keyHash(json),
                text(json, "sender"),
                OffsetDateTime.parse(text(json, "received")),
                number(json, "rows"),
                parts,
                read,
                covers,
                number(json, "withdraws"),
                json.path("destroys").longValue(0),
                text(json, "reason"),
                text(json, "previous"),
                text(json, "hash"));
    }

    private static String keyHash(JsonNode json) {
        String hash = json.path("keyHash").asString("");
        if (!hash.matches("|[0-9a-f]{64}")) {
            throw new IllegalArgumentException("names no key: " + hash);
        }
        return hash;
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).asString();
    }

    private static long number(JsonNode json, String field) {
        return json.required(field).longValue();
    }
}
