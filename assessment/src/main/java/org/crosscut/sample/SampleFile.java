package org.crosscut.sample;

/// A generated file, in the form in which an office would send it.
///
/// @param text its content, UTF-8 once written
public record SampleFile(String name, String text) {}
