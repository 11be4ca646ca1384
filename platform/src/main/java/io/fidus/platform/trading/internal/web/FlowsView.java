package io.fidus.platform.trading.internal.web;

import io.fidus.engine.flow.FlowClass;
import io.fidus.engine.flow.FlowSummary;
import io.fidus.platform.api.Amount;
import io.fidus.platform.api.Page;
import java.util.List;

/**
 * The cash that moved on an account.
 *
 * @param items each class of flow that occurred
 * @param total all cash that moved
 * @param needsReview whether some movement is not classified, so that figures on it are incomplete
 * @param deals a page of the movements, the newest first
 */
record FlowsView(List<ClassRow> items, Amount total, boolean needsReview, Page<DealRow> deals) {

  /** The flows of one class; the total is positive when more came in than went out. */
  record ClassRow(FlowClass flowClass, long count, Amount total) {}

  static FlowsView of(FlowSummary summary, Page<DealRow> deals) {
    return new FlowsView(
        summary.classes().stream()
            .map(total -> new ClassRow(total.flowClass(), total.count(), Amount.of(total.total())))
            .toList(),
        Amount.of(summary.total()),
        summary.needsReview(),
        deals);
  }
}
