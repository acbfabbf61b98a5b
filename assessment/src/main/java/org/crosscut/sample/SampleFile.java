package org.crosscut.sample;

/// A generated file, in the form in which an office would send it.
public record SampleFile(String name, byte[] bytes) {
    /// @param bytes given away: nobody else may change them
    public SampleFile {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a file without a name");
        }
    }
}
