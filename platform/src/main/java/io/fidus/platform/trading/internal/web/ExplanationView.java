package io.fidus.platform.trading.internal.web;

import io.fidus.engine.explain.Explanation;
import io.fidus.platform.api.FigureView;
import java.util.List;
import java.util.Optional;

/**
 * Why a figure has its value.
 *
 * @param formula how it follows from its inputs, which it names by key, or what was done to deals
 * @param deals the deals behind it; absent for a figure that follows from others or was given
 */
record ExplanationView(
    String key,
    FigureView figure,
    String formula,
    List<ExplanationView> inputs,
    Optional<Deals> deals) {

  /** Some deals; the query is one that the list of deals understands. */
  record Deals(long count, String query) {}

  static ExplanationView of(Explanation explanation) {
    return new ExplanationView(
        explanation.key(),
        FigureView.of(explanation.figure()),
        explanation.formula(),
        explanation.inputs().stream().map(ExplanationView::of).toList(),
        explanation.deals().map(deals -> new Deals(deals.count(), deals.query().toString())));
  }
}
