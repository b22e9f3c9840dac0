package io.github.subtail.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The pairs (A0, A1) that bound a defect known on cells of values: kappa_j &lt;= A0 + A1 gap_j for every cell.
 *
 * <p>The least A0 for A1 is a maximum of lines, hence convex; (A0 + e)/(1 - A1), e any loss, is least at one of its
 * corners in 0 &lt;= A1 &lt; 1, so the corners are all that a bound needs.
 */
final class DefectPairs {

    private DefectPairs() {}

    /**
     * One pair.
     *
     * @param constant A0
     * @param slope A1
     */
    record Pair(double constant, double slope) {}

    /** The corners by ascending A1, the first at A1 = 0. */
    static List<Pair> of(double[] defects, double[] gaps) {
        int line = 0;
        for (int j = 1; j < defects.length; j++) {
            boolean higher = defects[j] > defects[line];
            boolean flatter = defects[j] == defects[line] && gaps[j] < gaps[line];
            line = higher || flatter ? j : line;
        }
        List<Pair> corners = new ArrayList<>(List.of(new Pair(defects[line], 0)));
        while (true) {
            int next = -1;
            double at = 1;
            for (int j = 0; j < defects.length; j++) {
                if (gaps[j] < gaps[line]) {
                    double crossing = (defects[line] - defects[j]) / (gaps[line] - gaps[j]);
                    boolean flatter = next >= 0 && crossing == at && gaps[j] < gaps[next];
                    if (crossing < at || flatter) {
                        at = crossing;
                        next = j;
                    }
                }
            }
            if (next < 0) {
                return corners;
            }
            corners.add(new Pair(defects[line] - at * gaps[line], at));
            line = next;
        }
    }
}
