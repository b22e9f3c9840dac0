package io.github.subtail.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constants of two types need each other: whichever is touched first, all must come up. */
class InitialisationTest {

    @ParameterizedTest
    @ValueSource(strings = {"GaussianNoise", "HessianNoise", "HessianNoise$Absolute"})
    void worksInAnyOrder(String first) throws Exception {
        URL classes = GaussianNoise.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader fresh = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            for (String name : List.of(first, "GaussianNoise", "HessianNoise")) {
                Class.forName("io.github.subtail.noise." + name, true, fresh);
            }
            Class<?> gaussian = fresh.loadClass("io.github.subtail.noise.GaussianNoise");
            Object none = gaussian.getField("NONE").get(null);
            Object hessian = gaussian.getMethod("hessian").invoke(none);
            Class<?> type = fresh.loadClass("io.github.subtail.noise.HessianNoise");
            assertThat(hessian).isNotNull().isSameAs(type.getField("NONE").get(null));
        }
    }
}
