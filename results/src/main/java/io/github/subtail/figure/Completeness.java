package io.github.subtail.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How many trials a figure rests on, in words. */
final class Completeness {

    private Completeness() {}

    static List<String> remarks(Collection<Integer> done, int planned) {
        int least = done.stream().mapToInt(n -> n).min().orElse(0);
        int most = done.stream().mapToInt(n -> n).max().orElse(0);
        List<String> remarks = new ArrayList<>();
        if (least >= planned) {
            return remarks;
        }
        if (least != most) {
            remarks.add("between " + least + " and " + most + " of " + planned + " trials");
        } else {
            remarks.add(least + " of " + planned + " trials");
        }
        return remarks;
    }

    static String runs(Collection<Integer> done) {
        int least = done.stream().mapToInt(n -> n).min().orElse(0);
        int most = done.stream().mapToInt(n -> n).max().orElse(0);
        return (least == most ? "" : least + " to ") + most + " runs";
    }
}
