package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.metatrader.simulator.market.Market;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Does what the server does by itself in one second. */
final class TriggerRun {
  private static final int PERCENT = 100;

  private final Editor editor;
  private final Dealing dealing;
  private final int stopOutPercent;
  private boolean acted;

  TriggerRun(Editor editor, Dealing dealing, int stopOutPercent) {
    this.editor = editor;
    this.dealing = dealing;
    this.stopOutPercent = stopOutPercent;
  }

  /** Executes pending orders, then stops and targets, then stops out; tells whether it did any. */
  boolean run() {
    List.copyOf(editor.orders()).stream().filter(this::isReached).forEach(this::fill);
    List.copyOf(editor.positions()).forEach(this::closeAtStopOrTarget);
    stopOut();
    return acted;
  }

  private boolean isReached(PendingOrder order) {
    return market().isOpen(order.instrument(), editor.at())
        && Conditions.isReached(order, market().quote(order.instrument(), editor.at()));
  }

  /** An order for which the margin is missing when its price comes is cancelled. */
  private void fill(PendingOrder order) {
    acted = true;
    editor.orders().remove(order);
    long price = market().quote(order.instrument(), editor.at()).toOpen(order.direction());
    long needed = editor.valuation().margin(order.instrument(), order.volume(), price, editor.at());
    if (needed <= editor.figures().freeMargin()) {
      dealing.open(order.ticket(), request(order), order.volume());
    }
  }

  private static OrderRequest request(PendingOrder order) {
    return new OrderRequest(
        order.instrument(),
        order.direction(),
        Volume.lots(order.volume()),
        order.stopLoss(),
        order.takeProfit(),
        DealReason.EXPERT,
        order.magic(),
        order.comment());
  }

  private void closeAtStopOrTarget(OpenPosition position) {
    if (!market().isOpen(position.instrument(), editor.at())) {
      return;
    }
    Optional<DealReason> reason =
        Conditions.closing(position, market().quote(position.instrument(), editor.at()));
    reason.ifPresent(
        cause -> {
          acted = true;
          dealing.close(position, position.volume(), cause, comment(position, cause));
        });
  }

  private static String comment(OpenPosition position, DealReason cause) {
    boolean stopped = cause == DealReason.STOP_LOSS;
    OptionalLong level = stopped ? position.stopLoss() : position.takeProfit();
    return "[%s %s]"
        .formatted(stopped ? "sl" : "tp", position.instrument().price(level.orElseThrow()));
  }

  /** Closes the position with the largest loss until the margin level is restored. */
  private void stopOut() {
    Figures figures = editor.figures();
    if (!figures.isBelowMarginLevel(stopOutPercent) || worstOpen().isEmpty()) {
      return;
    }
    acted = true;
    editor.orders().clear();
    while (figures.isBelowMarginLevel(stopOutPercent)) {
      Optional<OpenPosition> worst = worstOpen();
      if (worst.isEmpty()) {
        return;
      }
      String comment = "[so " + Math.floorDiv(figures.equity() * PERCENT, figures.margin()) + "%]";
      dealing.close(worst.get(), worst.get().volume(), DealReason.STOP_OUT, comment);
      figures = editor.figures();
    }
    if (editor.positions().isEmpty() && figures.equity() < 0) {
      editor.cash(DealType.STOP_OUT_COMPENSATION, -figures.equity(), "so compensation");
    }
  }

  private Optional<OpenPosition> worstOpen() {
    return editor.positions().stream()
        .filter(position -> market().isOpen(position.instrument(), editor.at()))
        .min(
            Comparator.comparingLong(
                position -> editor.valuation().profit(position, editor.at()) + position.swap()));
  }

  private Market market() {
    return editor.valuation().market();
  }
}
