package io.github.subtail.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The kinds of regions that break inner solvers. */
enum Family {
    RANDOM_POLYTOPE,
    PACKING_POLYTOPE,
    DEGENERATE_POLYTOPE,
    DUPLICATE_ROWS,
    ZERO_BUDGET_POLYTOPE,
    BADLY_SCALED_POLYTOPE,
    INTEGER_POLYTOPE,
    BOX,
    BUDGET_BOX,
    BADLY_SCALED_BUDGET_BOX,
    INTEGER_BUDGET_BOX,
    PRODUCT;

    private static final List<Family> ALL = List.of(values());
    private static final List<Family> FACTORS = ALL.subList(0, ALL.size() - 1);

    static Family of(long number) {
        return ALL.get((int) (number % ALL.size()));
    }

    /** Lower case, in words. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** One region, or the factors of a product. */
    List<Part> draw(RandomGenerator random) {
        if (this == PRODUCT) {
            return random.ints(random.nextInt(2, 4), 0, FACTORS.size())
                    .mapToObj(factor -> FACTORS.get(factor).one(random))
                    .toList();
        }
        return List.of(one(random));
    }

    private Part one(RandomGenerator random) {
        return switch (this) {
            case RANDOM_POLYTOPE -> RandomPolytopes.general(random);
            case PACKING_POLYTOPE -> RandomPolytopes.packing(random);
            case DEGENERATE_POLYTOPE -> RandomPolytopes.degenerate(random);
            case DUPLICATE_ROWS -> RandomPolytopes.duplicated(random);
            case ZERO_BUDGET_POLYTOPE -> RandomPolytopes.withoutBudget(random);
            case BADLY_SCALED_POLYTOPE -> RandomPolytopes.badlyScaled(random);
            case INTEGER_POLYTOPE -> RandomPolytopes.integer(random);
            case BOX -> RandomBoxes.box(random);
            case BUDGET_BOX -> RandomBoxes.budgetBox(random);
            case BADLY_SCALED_BUDGET_BOX -> RandomBoxes.badlyScaled(random);
            case INTEGER_BUDGET_BOX -> RandomBoxes.integer(random);
            case PRODUCT -> throw new IllegalStateException("a product is no factor");
        };
    }
}
