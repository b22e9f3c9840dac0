package io.github.subtail.budget;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The numbered lines of a UTF-8 text file, plain or gzip, in constant memory.
 *
 * <p>Lines end with LF or CRLF. gzip is told by its first two bytes, a byte-order mark is skipped. gzip data that grow
 * more than {@value #MOST_GROWTH}-fold are no text but a bomb, and are refused once that is sure.
 */
final class TextLines implements Closeable {

    private static final int LONGEST = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private static final int MOST_GROWTH = 200;
    private static final long HARMLESS = 1 << 25;

    private final Path file;
    private final Reader reader;
    private final long most;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int limit;
    private long number;
    private long unpacked;

    private TextLines(Path file, InputStream bytes, long most) {
        this.file = file;
        this.most = most;
        reader = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
    }

    static TextLines open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            bytes.mark(2);
            boolean compressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            return compressed
                    ? new TextLines(
                            file,
                            new GZIPInputStream(bytes, BUFFER),
                            Math.max(HARMLESS, MOST_GROWTH * Files.size(file)))
                    : new TextLines(file, bytes, Long.MAX_VALUE);
        } catch (EOFException | ZipException e) {
            bytes.close();
            throw new IllegalArgumentException(file + ": gzip data must be whole: was damaged in its header", e);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** The next line without its end, or null at the end of the file. */
    String next() throws IOException {
        line.setLength(0);
        while (true) {
            if (position == limit && !fill()) {
                return line.isEmpty() ? null : finish();
            }
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            line.append(buffer, position, end - position);
            if (line.length() > LONGEST) {
                number++;
                throw at("line must have at most " + LONGEST + " characters: was longer");
            }
            position = Math.min(end + 1, limit);
            if (end < limit) {
                return finish();
            }
        }
    }

    private String finish() {
        number++;
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(--length);
        }
        return number == 1 && length > 0 && line.charAt(0) == '\uFEFF' ? line.substring(1) : line.toString();
    }

    private boolean fill() throws IOException {
        try {
            position = 0;
            limit = Math.max(0, reader.read(buffer));
            unpacked += limit;
            if (unpacked > most) {
                throw new IllegalArgumentException(file + ": gzip data must grow at most " + MOST_GROWTH
                        + "-fold: was more, after line " + number);
            }
            return limit > 0;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": text must be UTF-8: was not, after line " + number, e);
        } catch (EOFException | ZipException e) {
            throw new IllegalArgumentException(
                    file + ": gzip data must be whole: was cut short or damaged after line " + number, e);
        }
    }

    /** An error in the line read last. */
    IllegalArgumentException at(String message) {
        return new IllegalArgumentException(file + ":" + number + ": " + message);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
