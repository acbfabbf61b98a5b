package org.crosscut.diagnostic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Problems as few bytes: what many share (code, file, column, names of the facts) is kept once,
/// the rest is compressed.
final class Packing {
    /// How many problems are packed together.
    static final int CHUNK = 4_096;

    /// What problems of one kind share. The place is that of the first of them; of the others only
    /// the line or cell differs.
    private record Shape(Code code, Place sample, List<String> names) {}

    private final Map<Shape, Integer> numbers = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();

    /// @param problems in order, at least one
    Chunk pack(List<Diagnostic> problems) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            for (Diagnostic problem : problems) {
                write(problem, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new Chunk(
                problems.getFirst(), problems.getLast(), problems.size(), bytes.toByteArray());
    }

    /// Problems packed together, in order.
    final class Chunk {
        private final Diagnostic first;
        private final Diagnostic last;
        private final int size;
        private final byte[] bytes;

        private Chunk(Diagnostic first, Diagnostic last, int size, byte[] bytes) {
            this.first = first;
            this.last = last;
            this.size = size;
            this.bytes = bytes;
        }

        Diagnostic first() {
            return first;
        }

        Diagnostic last() {
            return last;
        }

        int size() {
            return size;
        }

        List<Diagnostic> unpack() {
            var problems = new ArrayList<Diagnostic>(size);
            try (var in =
                    new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
                for (int i = 0; i < size; i++) {
                    problems.add(read(in));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return problems;
        }
    }

    private void write(Diagnostic problem, DataOutputStream out) throws IOException {
        var shape =
                new Shape(
                        problem.code(),
                        alike(problem.place()),
                        List.copyOf(problem.facts().keySet()));
        Integer number = numbers.get(shape);
        if (number == null) {
            number = shapes.size();
            numbers.put(shape, number);
            shapes.add(shape);
        }
        out.writeInt(number);
        switch (problem.place()) {
            case Place.Text(_, int line, int column) -> {
                out.writeInt(line);
                out.writeInt(column);
            }
            case Place.Page(_, int page, int line) -> {
                out.writeInt(page);
                out.writeInt(line);
            }
            case Place.Row row -> out.writeLong(row.line());
            case Place.Cell cell -> text(cell.cell(), out);
        }
        for (String fact : problem.facts().values()) {
            text(fact, out);
        }
    }

    private Diagnostic read(DataInputStream in) throws IOException {
        Shape shape = shapes.get(in.readInt());
        Place place =
                switch (shape.sample()) {
                    case Place.Text text -> new Place.Text(text.file(), in.readInt(), in.readInt());
                    case Place.Page page -> new Place.Page(page.file(), in.readInt(), in.readInt());
                    case Place.Row row -> new Place.Row(row.file(), in.readLong(), row.column());
                    case Place.Cell cell -> new Place.Cell(cell.file(), cell.sheet(), text(in));
                };
        var facts = new LinkedHashMap<String, String>();
        for (String name : shape.names()) {
            facts.put(name, text(in));
        }
        return new Diagnostic(shape.code(), place, facts);
    }

    private static Place alike(Place place) {
        return switch (place) {
            case Place.Text text -> Place.file(text.file());
            case Place.Page page -> new Place.Page(page.file(), 0, 0);
            case Place.Row row -> new Place.Row(row.file(), 0, row.column());
            case Place.Cell cell -> new Place.Cell(cell.file(), cell.sheet(), "");
        };
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
