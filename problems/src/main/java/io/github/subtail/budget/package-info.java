/**
 * Budget allocation on a bipartite influence graph: loaders, generator, objective, instance and customer minibatches.
 * Entry type: {@link io.github.subtail.budget.BudgetInstance}. Depends on {@code algorithms} and {@code kernel}.
 */
package io.github.subtail.budget;
