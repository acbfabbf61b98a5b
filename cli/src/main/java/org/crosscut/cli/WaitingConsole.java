package org.crosscut.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A console whose words wait: for work that is done beside other work and told after it.
final class WaitingConsole {
    private record Piece(boolean isError, ByteBuffer text) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Console real;

    WaitingConsole(Console real) {
        this.real = real;
    }

    Console console() {
        return new Console(stream(false), stream(true), real.language());
    }

    private PrintStream stream(boolean isError) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int value) {
                        write(new byte[] {(byte) value}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        synchronized (pieces) {
                            pieces.add(
                                    new Piece(
                                            isError,
                                            ByteBuffer.wrap(
                                                    Arrays.copyOfRange(
                                                            bytes, from, from + length))));
                        }
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }

    /// Says all that was said, in its order, to the streams for which it was meant.
    void tell() {
        synchronized (pieces) {
            for (Piece piece : pieces) {
                PrintStream stream = piece.isError() ? real.err() : real.out();
                stream.writeBytes(piece.text().array());
                stream.flush();
            }
            pieces.clear();
        }
    }
}
