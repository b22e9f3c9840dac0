package io.github.subtail.command;

import java.io.PrintWriter;

/**
 * A writer that a terminal cannot be driven through: control characters, of 7 bits and of 8, come out as blanks, but for
 * line ends and tabs. Names and messages may be those of a stranger's result folder.
 */
final class PlainWriter extends PrintWriter {

    PlainWriter(PrintWriter out) {
        super(out);
    }

    @Override
    public void write(int c) {
        super.write(plain((char) c));
    }

    @Override
    public void write(char[] text, int offset, int length) {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) {
        StringBuilder plain = new StringBuilder(length);
        for (int i = offset; i < offset + length; i++) {
            plain.append(plain(text.charAt(i)));
        }
        super.write(plain.toString(), 0, length);
    }

    private static char plain(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' ? ' ' : c;
    }
}
