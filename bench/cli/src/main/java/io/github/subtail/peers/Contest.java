package io.github.subtail.peers;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of the comparison: the same work by us and by a rival.
 *
 * @param work what is done
 * @param unit what the time is of
 * @param rival who else does it
 * @param ours our side
 * @param theirs the other side
 * @param check what tells that both sides did the same work
 * @param goal what the ratio should be
 */
record Contest(String work, String unit, String rival, OwnContestant ours, Contestant theirs, Check check, Goal goal) {

    /** What both sides must agree in. */
    enum Check {
        /** Both compute at the same points: the same values. */
        VALUES,
        /** Both draw from the same law: the same mean. */
        MEANS,
        /** Nothing: they are different algorithms. */
        NONE
    }

    /** Holds the turns A B A B after a warm-up of ours (and theirs, if in this process). */
    ContestResult hold(Effort effort) throws InterruptedException {
        ours.warmUp(effort.warmUpSeconds());
        if (theirs instanceof OwnContestant inProcess) {
            inProcess.warmUp(effort.warmUpSeconds());
        }
        List<Turn> own = new ArrayList<>();
        List<Turn> other = new ArrayList<>();
        for (int turn = 0; turn < effort.turns(); turn++) {
            int first = turn * effort.trials();
            own.add(ours.turn(first, effort.trials()));
            other.add(theirs.turn(first, effort.trials()));
        }
        return ContestResult.of(this, own, other);
    }
}
