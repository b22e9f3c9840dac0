package io.github.subtail.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * Problems as text, to the bit: numbers are hexadecimal, and one line says one thing.
 *
 * <pre>
 * subtail/fuzz/1
 * problem FAMILY SEED NUMBER
 * box | budget_box | polytope      a part, with
 * upper U_1 ... U_n
 * row A_j1 ... A_jn B_j            for each of its rows
 * maximize C_1 ... C_n             the questions,
 * project Y_1 ... Y_n              in turns
 * </pre>
 *
 * <p>Lines that start with # are comments.
 */
final class InstanceFile {

    private static final String FORMAT = "subtail/fuzz/1";

    private InstanceFile() {}

    static void write(Path file, Instance problem, String comment) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(FORMAT);
        lines.add("# " + comment);
        lines.add("problem " + problem.family() + " " + problem.seed() + " " + problem.number());
        for (Part part : problem.parts()) {
            lines.add(part.kind().name().toLowerCase(Locale.ROOT));
            lines.add(line("upper", part.upper()));
            for (int j = 0; j < part.rows().length; j++) {
                lines.add(line("row", part.rows()[j]) + " " + Double.toHexString(part.limits()[j]));
            }
        }
        for (int k = 0; k < problem.directions().size(); k++) {
            lines.add(line("maximize", problem.directions().get(k)));
            lines.add(line("project", problem.points().get(k)));
        }
        Files.write(file, lines);
    }

    private static String line(String word, double[] numbers) {
        StringJoiner line = new StringJoiner(" ");
        line.add(word);
        for (double number : numbers) {
            line.add(Double.toHexString(number));
        }
        return line.toString();
    }

    /**
     * Reads a problem.
     *
     * @throws IllegalArgumentException naming the line that is not of this format
     */
    static Instance read(Path file) throws IOException {
        Reader reader = new Reader();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    reader.take(number, line);
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new IllegalArgumentException(
                            file + ", line " + number + ": not a line of a fuzz problem: " + start(line), e);
                }
            }
        }
        try {
            return reader.problem();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static String start(String line) {
        return line.length() <= 40 ? line : line.substring(0, 40) + "...";
    }

    /** A part whose rows are still to come. */
    private record OpenPart(Part.Kind kind, List<double[]> rows, List<double[]> upper) {

        Part close() {
            require(upper.size() == 1, "each part must have 1 upper bound");
            int n = upper.get(0).length;
            double[][] matrix = new double[rows.size()][];
            double[] limits = new double[rows.size()];
            for (int j = 0; j < limits.length; j++) {
                require(rows.get(j).length == n + 1, "each row must have " + (n + 1) + " numbers");
                matrix[j] = Arrays.copyOf(rows.get(j), n);
                limits[j] = rows.get(j)[n];
            }
            require(kind != Part.Kind.BOX || limits.length == 0, "a box must have no row");
            require(kind != Part.Kind.BUDGET_BOX || limits.length == 1, "a budget box must have 1 row");
            return new Part(kind, matrix, limits, upper.get(0));
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("not a fuzz problem: " + rule);
        }
    }

    private static final class Reader {

        private final List<OpenPart> parts = new ArrayList<>();
        private final List<double[]> directions = new ArrayList<>();
        private final List<double[]> points = new ArrayList<>();
        private String[] name = {};

        void take(int number, String line) {
            if (number == 1 ? !line.equals(FORMAT) : line.isBlank()) {
                throw new IllegalArgumentException(line);
            }
            String[] words = line.split(" ");
            switch (words[0]) {
                case FORMAT, "#" -> {}
                case "problem" -> name = name(words);
                case "box", "budget_box", "polytope" ->
                    parts.add(new OpenPart(
                            Part.Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
                            new ArrayList<>(),
                            new ArrayList<>()));
                case "upper" -> parts.get(parts.size() - 1).upper().add(numbers(words));
                case "row" -> parts.get(parts.size() - 1).rows().add(numbers(words));
                case "maximize" -> directions.add(numbers(words));
                case "project" -> points.add(numbers(words));
                default -> throw new IllegalArgumentException(line);
            }
        }

        private static String[] name(String[] words) {
            Family.valueOf(words[1]);
            Long.parseLong(words[2]);
            Long.parseLong(words[3]);
            return words;
        }

        private static double[] numbers(String[] words) {
            return Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
        }

        Instance problem() {
            require(name.length == 4, "it must have a name");
            List<Part> closed = parts.stream().map(OpenPart::close).toList();
            Instance problem = new Instance(
                    Family.valueOf(name[1]),
                    Long.parseLong(name[2]),
                    Long.parseLong(name[3]),
                    closed,
                    List.copyOf(directions),
                    List.copyOf(points));
            int n = problem.dimension();
            require(n > 0, "it must have a part");
            require(
                    !points.isEmpty() && points.size() == directions.size(),
                    "it must have as many points as directions, at least 1");
            require(
                    Stream.concat(points.stream(), directions.stream()).allMatch(vector -> vector.length == n),
                    "each point and direction must have " + n + " numbers");
            return problem;
        }
    }
}
