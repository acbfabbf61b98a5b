package org.crosscut.compare;

/// What is otherwise, and what made it so.
public record Change(Difference what, Cause cause) {}
