package io.github.subtail.store;

/** DuckDB's native library, which it unpacks into the temporary folder on the first use in a process. */
final class NativeLibrary {

    private NativeLibrary() {}

    static void ensureLoaded() {}
}
