package io.github.subtail.figure;

import java.util.List;

/** How figures call the algorithms. */
final class AlgorithmNames {

    static final List<String> ALL = List.of("pga", "boosted-pga", "scg", "scg++");

    private AlgorithmNames() {}

    static String of(String algorithm) {
        return switch (algorithm) {
            case "pga" -> "PGA";
            case "boosted-pga" -> "boosted PGA";
            case "scg" -> "SCG";
            case "scg++" -> "SCG++";
            default -> algorithm;
        };
    }

    static boolean anytime(String algorithm) {
        return algorithm.equals("pga") || algorithm.equals("boosted-pga");
    }

    static String cell(StudyProblem problem, String algorithm, int horizon) {
        return problem.id() + "/" + algorithm + "/T" + (anytime(algorithm) ? StudyGrid.HORIZON : horizon);
    }
}
