package io.github.subtail.measure;

import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.nqp.NqpJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The two dense instances whose constants the specification of the bounds prints. */
final class PrintedInstances {

    private PrintedInstances() {}

    static NqpInstance five() {
        return read("/io/github/subtail/nqp/nqp-n5.json");
    }

    static NqpInstance twenty() {
        return read("/io/github/subtail/measure/nqp-n20.json");
    }

    private static NqpInstance read(String resource) {
        try (InputStream in = PrintedInstances.class.getResourceAsStream(resource)) {
            return NqpJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
