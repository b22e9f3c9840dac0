package io.github.subtail.ascent;

import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.random.StandardNormal;
import io.github.subtail.region.Projector;
import java.util.Arrays;

/** Where an ascent method starts; whatever it gives is projected onto the region. */
public sealed interface Start {

    /**
     * The first point x_1.
     *
     * @param dimension the number n of coordinates
     * @param streams the randomness of the trial
     * @param projector the projection onto the region
     * @return a point of the region, length n
     */
    double[] point(int dimension, RandomStreams streams, Projector projector);

    /**
     * How many projections that takes.
     *
     * @return 0 or 1
     */
    default int projections() {
        return 1;
    }

    /**
     * A draw from N(0, I), projected, as in [BGZM23].
     *
     * @return the start
     */
    static Start gaussian() {
        return new Gaussian();
    }

    /**
     * A fixed point, projected.
     *
     * @param point the point, length n, finite
     * @return the start
     */
    static Start at(double... point) {
        return new Fixed(point.clone());
    }

    /**
     * The origin.
     *
     * @return the start
     */
    static Start zero() {
        return new Zero();
    }

    /** A draw from N(0, I), projected. */
    record Gaussian() implements Start {
        @Override
        public double[] point(int dimension, RandomStreams streams, Projector projector) {
            double[] x = new double[dimension];
            StandardNormal.fill(streams.stream(Purpose.START), x);
            projector.project(x, x);
            return x;
        }
    }

    /** The origin, which every region contains. */
    record Zero() implements Start {
        @Override
        public double[] point(int dimension, RandomStreams streams, Projector projector) {
            return new double[dimension];
        }

        @Override
        public int projections() {
            return 0;
        }
    }

    /**
     * A fixed point, projected.
     *
     * @param coordinates the point before projection
     */
    @SuppressWarnings("ArrayRecordComponent") // private to this file's factory, which copies
    record Fixed(double[] coordinates) implements Start {
        @Override
        public double[] point(int dimension, RandomStreams streams, Projector projector) {
            if (coordinates.length != dimension) {
                throw new IllegalArgumentException(
                        "start must have " + dimension + " coordinates: had " + coordinates.length);
            }
            double[] x = Arrays.copyOf(coordinates, dimension);
            projector.project(x, x);
            return x;
        }
    }
}
