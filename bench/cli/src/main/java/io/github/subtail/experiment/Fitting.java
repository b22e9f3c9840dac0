package io.github.subtail.experiment;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.schedule.PowerSchedule;

/** The numbers that a description leaves to the instance, found from its constants and never from a run. */
public interface Fitting {

    /**
     * The curvature of the instance along rays.
     *
     * @return c, in [0, 1]
     */
    double curvature();

    /**
     * The step of plain ascent.
     *
     * @param ascent the algorithm; its own step is not looked at
     * @return the step
     */
    PowerSchedule step(ProjectedGradientAscent ascent);

    /**
     * The step of boosted ascent.
     *
     * @param boosted the algorithm; its own step is not looked at
     * @return the step
     */
    PowerSchedule step(BoostedGradientAscent boosted);

    /**
     * The momentum of SCG.
     *
     * @param greedy the algorithm; its own momentum is not looked at
     * @return the momentum
     */
    PowerSchedule momentum(StochasticContinuousGreedy greedy);
}
