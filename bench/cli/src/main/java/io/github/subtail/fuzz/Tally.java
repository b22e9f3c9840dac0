package io.github.subtail.fuzz;

import java.util.Optional;

/** What was seen of the problems of one family. */
final class Tally {

    private long problems;
    private long answers;
    private long warm;
    private double residual;
    private double error;
    private long exact;
    private long moved;
    private long retries;
    private long refused;
    private long wrong;
    private long thrown;

    void problem(Optional<Defect> defect) {
        problems++;
        if (defect.isPresent()) {
            switch (defect.get().kind()) {
                case WRONG -> wrong++;
                case THROWN -> thrown++;
                case REFUSED -> refused++;
            }
        }
    }

    void answer(Verdict verdict, boolean isWarm) {
        answers++;
        warm += isWarm ? 1 : 0;
        exact += verdict.proof() == Verdict.Proof.EXACT ? 1 : 0;
        moved += verdict.proof() == Verdict.Proof.MOVED ? 1 : 0;
        residual = Math.max(residual, verdict.residual());
        error = Math.max(error, verdict.error());
    }

    void retried(long times) {
        retries += times;
    }

    void add(Tally other) {
        problems += other.problems;
        answers += other.answers;
        warm += other.warm;
        residual = Math.max(residual, other.residual);
        error = Math.max(error, other.error);
        exact += other.exact;
        moved += other.moved;
        retries += other.retries;
        refused += other.refused;
        wrong += other.wrong;
        thrown += other.thrown;
    }

    FamilyReport report(String family) {
        return new FamilyReport(
                family, problems, answers, warm, residual, error, exact, moved, retries, refused, wrong, thrown);
    }
}
