package io.github.subtail.experiment;

import java.util.List;

/** The reference of experiment files, as Markdown, from the catalogue that the readers check keys against. */
public final class Manual {

    private static final String HEAD = """
            # Experiment files

            Every key with its values and its default. This page is printed by `./subtail list keys`, from the table that the
            reader checks keys against; a test compares the two.

            ```yaml
            name: nqp-tails
            seeds: {root: 42, trials: 200}
            problems:
              - {type: nqp, n: 100, m: 50, instance-seed: 1, noise: {at-zero: 1.0, clip: 2}}
              - {type: budget, edges: graph.tsv.gz, budget: 100, noise: {kind: customers, customers: 256}}
            algorithms:
              - {type: pga, step: 2/sqrt(t)}
              - {type: scg, horizons: [50, 100, 200]}
            ```

            - An unknown key, a wrong type or a missing key ends with one line that names the place, and exit code 2.
            - Names are 1 to 64 characters a-z, 0-9, + and -; numbers are finite; paths start from the folder of the file.
            - A schedule is `c`, `c/sqrt(t)`, `c/t`, `c/t^p`, `c/(t+k)^p`, `t^-p`, `{constant: c}` or `{scale: c, shift: k,
              power: p}`: the value c/(t+k)^p at t = 1, 2, ..., with c > 0, k >= 0, p >= 0 a number or `(a/b)`.
            - On a command line a problem or an algorithm is a SPEC with the same keys: `nqp,n=20,noise.at-zero=4`, or a file
              that holds the mapping.
            - What a run resolved its file to, every default filled in, is in `resolved.yaml` of its folder.
            """;

    private Manual() {}

    /**
     * The page.
     *
     * @return Markdown
     */
    public static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        Catalogue.sections().forEach(section -> {
            String where = section.type().equals("file") ? "" : ": `" + section.type() + "`";
            page.append("\n## ").append(section.summary()).append(where).append("\n\n");
            table(section.keys(), page);
        });
        types("Problems: `type`", Catalogue.problems(), page);
        types("Algorithms: `type`", Catalogue.algorithms(), page);
        return page.toString();
    }

    private static void types(String title, List<Catalogue.Type> types, StringBuilder page) {
        page.append("\n## ").append(title).append('\n');
        for (Catalogue.Type type : types) {
            page.append("\n### `").append(type.type()).append("`\n\n");
            page.append(capital(type.summary())).append(".\n\n");
            table(type.keys(), page);
        }
    }

    private static void table(List<Catalogue.Key> keys, StringBuilder page) {
        page.append("| key | values | default |\n|---|---|---|\n");
        for (Catalogue.Key key : keys) {
            page.append("| `").append(key.key()).append("` | ");
            page.append(escaped(key.allowed())).append(" | ");
            page.append(escaped(key.fallback())).append(" |\n");
        }
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A bar would end the cell, angle brackets would be a tag. */
    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;");
    }
}
