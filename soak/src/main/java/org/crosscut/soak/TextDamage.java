package org.crosscut.soak;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.crosscut.soak.ReadableFiles.Whole;

/// One way to damage a file that holds a resolution.
enum TextDamage {
    CUT,
    LINE_LOST,
    LINES_LOST,
    LINES_SHUFFLED,
    LINES_DOUBLED,
    JOINED,
    BLANKS_LOST,
    CONTROL_CHARACTERS,
    BYTES_CHANGED,
    BYTES_LOST,
    OTHER_ENCODING,
    SIGNS_CHANGED,
    NUMBERS_CHANGED,
    DEEP,
    RUBBISH_BEFORE;

    private static final String SIGNS =
            "().;:,，。；“”\"'[]*_#>/\\<&^0123456789\u0007\u200b\ufeff\ud83d";

    /// @param random the same gives the same damage
    byte[] damage(Whole whole, Random random) {
        byte[] bytes = whole.bytes();
        return switch (this) {
            case CUT -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case BYTES_CHANGED -> changed(bytes, random);
            case BYTES_LOST -> without(bytes, random);
            case RUBBISH_BEFORE -> rubbish(bytes, random);
            default -> whole.isText() ? text(whole.text(), random) : changed(bytes, random);
        };
    }

    private byte[] text(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String damaged =
                switch (this) {
                    case LINE_LOST -> {
                        lines.remove(random.nextInt(lines.size()));
                        yield String.join("\n", lines);
                    }
                    case LINES_LOST -> {
                        int from = random.nextInt(lines.size());
                        int to = Math.min(lines.size(), from + 1 + random.nextInt(20));
                        lines.subList(from, to).clear();
                        yield String.join("\n", lines);
                    }
                    case LINES_SHUFFLED -> {
                        int from = random.nextInt(lines.size());
                        int to = Math.min(lines.size(), from + 2 + random.nextInt(30));
                        Collections.shuffle(lines.subList(from, to), random);
                        yield String.join("\n", lines);
                    }
                    case LINES_DOUBLED -> {
                        int from = random.nextInt(lines.size());
                        int to = Math.min(lines.size(), from + 1 + random.nextInt(20));
                        lines.addAll(to, List.copyOf(lines.subList(from, to)));
                        yield String.join("\n", lines);
                    }
                    case JOINED -> String.join(random.nextBoolean() ? " " : "", lines);
                    case BLANKS_LOST -> text.replace(" ", random.nextBoolean() ? "" : "  ");
                    case OTHER_ENCODING -> text;
                    case NUMBERS_CHANGED -> numbersChanged(text, random);
                    case DEEP -> deep(text, random);
                    default -> signsChanged(text, random);
                };
        return damaged.getBytes(this == OTHER_ENCODING ? charset(random) : StandardCharsets.UTF_8);
    }

    private static Charset charset(Random random) {
        List<String> names =
                List.of("UTF-16", "GB18030", "Big5", "windows-1252", "ISO-8859-5", "UTF-32");
        return Charset.forName(names.get(random.nextInt(names.size())));
    }

    private static String numbersChanged(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int i = 0; i < changed.length(); i++) {
            if (Character.isDigit(changed.charAt(i)) && random.nextInt(15) == 0) {
                changed.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return changed.toString();
    }

    private static String signsChanged(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int i = 1 + random.nextInt(60); i > 0; i--) {
            int at = random.nextInt(changed.length());
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            if (random.nextBoolean()) {
                changed.insert(at, sign);
            } else {
                changed.setCharAt(at, sign);
            }
        }
        return changed.toString();
    }

    private static String deep(String text, Random random) {
        String opening =
                List.of("<div>", "(", "> ", "[", "(a) ", "<ol><li>", "“").get(random.nextInt(7));
        int at = random.nextInt(text.length());
        return text.substring(0, at)
                + opening.repeat(1 + random.nextInt(20_000))
                + text.substring(at);
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] without(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(2_000));
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }

    private static byte[] rubbish(byte[] bytes, Random random) {
        byte[] before = new byte[1 + random.nextInt(600)];
        random.nextBytes(before);
        byte[] all = Arrays.copyOf(before, before.length + bytes.length);
        System.arraycopy(bytes, 0, all, before.length, bytes.length);
        return all;
    }
}
