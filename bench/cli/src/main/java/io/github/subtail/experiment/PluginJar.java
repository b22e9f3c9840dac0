package io.github.subtail.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

/**
 * A jar with code of the user's own, as descriptions record it.
 *
 * @param name the name of the file, without its folder
 * @param version {@code Implementation-Version} of its manifest; {@code none} if it has none
 * @param sha256 SHA-256 over the file, lower-case hexadecimal
 */
public record PluginJar(String name, String version, String sha256) {

    static PluginJar of(Path file) {
        InputFile.require(file, "plugin " + file);
        try (JarFile jar = new JarFile(file.toFile())) {
            String version = Optional.ofNullable(jar.getManifest())
                    .map(Manifest::getMainAttributes)
                    .map(attributes -> attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .orElse("none");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new PluginJar(
                    file.getFileName().toString(), version, HexFormat.of().formatHex(digest));
        } catch (ZipException e) {
            throw new InputException("plugin " + file + " is not a jar: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new InputException("plugin " + file + " cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Reads an entry of {@code plugins} and finds the jar among those that are loaded. */
    static PluginJar read(Field field, Plugins loaded) {
        Section section = field.section("name", "version", "sha256");
        String name = section.required("name").text("the name of a jar");
        String sha256 = section.required("sha256").text("a SHA-256 in hexadecimal");
        return loaded.jars().stream()
                .filter(jar -> jar.sha256.equals(sha256))
                .findFirst()
                .orElseThrow(
                        () -> field.wrong(" is not loaded: give --plugin with the " + name + " of SHA-256 " + sha256
                                + loaded.jars().stream()
                                        .filter(jar -> jar.name.equals(name))
                                        .findFirst()
                                        .map(jar -> ", the one given is of " + jar.sha256)
                                        .orElse("")));
    }

    Map<String, Object> description() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("version", version);
        map.put("sha256", sha256);
        return map;
    }
}
