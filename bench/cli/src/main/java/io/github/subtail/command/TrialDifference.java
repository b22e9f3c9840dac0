package io.github.subtail.command;

import io.github.subtail.store.CertificateSum;
import io.github.subtail.store.TrialRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** In which columns two records of one trial differ; wall time does not count. */
final class TrialDifference {

    private static final Comparator<CertificateSum> ORDER =
            Comparator.comparingInt(CertificateSum::t).thenComparing(CertificateSum::name);

    private TrialDifference() {}

    /** Names of columns and tables of the store; empty if the records are the same to the bit. */
    static List<String> between(TrialRecord one, TrialRecord other) {
        List<String> names = new ArrayList<>();
        compare("message", one.message(), other.message(), names);
        compare("x_sha256", one.xSha256(), other.xSha256(), names);
        compare("final_value", one.finalValue(), other.finalValue(), names);
        compare("oracle_calls", one.oracleCalls(), other.oracleCalls(), names);
        compare("projections", one.projections(), other.projections(), names);
        compare("linear_maximizations", one.linearMaximizations(), other.linearMaximizations(), names);
        compare("observation", one.observations(), other.observations(), names);
        compare("certificate", sorted(one.certificates()), sorted(other.certificates()), names);
        return names;
    }

    private static List<CertificateSum> sorted(List<CertificateSum> sums) {
        return sums.stream().sorted(ORDER).toList();
    }

    private static void compare(String name, Object one, Object other, List<String> names) {
        if (!Objects.equals(one, other)) {
            names.add(name);
        }
    }
}
