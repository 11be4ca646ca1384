package io.fidus.engine.statistics;

import io.fidus.engine.Figure;
import io.fidus.engine.explain.Explanation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealOrder;
import io.fidus.engine.facts.DealType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recomputes an explained figure from its leaves, reading nothing but formulas and deals. */
final class Recomputation {
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  private final List<Deal> history;
  private final BigDecimal openingBalance;
  private final Convention convention;

  Recomputation(List<Deal> history, BigDecimal openingBalance, Convention convention) {
    this.history = DealOrder.chronological(history);
    this.openingBalance = openingBalance;
    this.convention = convention;
  }

  BigDecimal value(Explanation node) {
    if (node.formula().equals("given")) {
      return node.figure().number().orElseThrow();
    }
    if (node.deals().isPresent()) {
      return aggregate(node.formula(), node.deals().get());
    }
    Map<String, BigDecimal> inputs = new HashMap<>();
    node.inputs().forEach(input -> inputs.put(input.key(), value(input)));
    return new Formula(node.formula(), inputs).value();
  }

  private BigDecimal aggregate(String formula, Explanation.Deals deals) {
    List<Deal> selected = deals.query().select(history);
    if (selected.size() != deals.count()) {
      throw new AssertionError(deals + " selects " + selected.size() + " deals");
    }
    return switch (formula) {
      case "count" -> BigDecimal.valueOf(selected.size());
      case "sum(net)" -> sum(selected);
      case "sum(net / balanceBefore)" ->
          selected.stream().map(this::returnOf).reduce(BigDecimal.ZERO, BigDecimal::add);
      case "sum((net / balanceBefore)^2)" ->
          selected.stream()
              .map(deal -> returnOf(deal).pow(2))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      case "streaks(net >= 0)" -> streaks(selected, true);
      case "streaks(net < 0)" -> streaks(selected, false);
      default -> throw new AssertionError("No such aggregate: " + formula);
    };
  }

  private static BigDecimal sum(List<Deal> deals) {
    return deals.stream().map(Recomputation::net).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal net(Deal deal) {
    return deal.profit()
        .amount()
        .add(deal.swap().amount())
        .add(deal.commission().amount())
        .add(deal.fee().amount());
  }

  private BigDecimal returnOf(Deal exit) {
    List<Deal> before = history.subList(0, history.indexOf(exit));
    BigDecimal balance =
        switch (convention) {
          case METATRADER_5 -> openingBalance.add(sum(before));
          case METATRADER_4 ->
              history.stream()
                  .filter(deal -> deal.type() == DealType.BALANCE && net(deal).signum() > 0)
                  .findFirst()
                  .map(Recomputation::net)
                  .orElse(openingBalance)
                  .add(sum(before.stream().filter(deal -> deal.type().isTrade()).toList()));
        };
    return net(exit).divide(balance, PRECISION);
  }

  private static BigDecimal streaks(List<Deal> exits, boolean won) {
    int streaks = 0;
    for (int index = 0; index < exits.size(); index++) {
      boolean here = net(exits.get(index)).signum() >= 0 == won;
      boolean before = index > 0 && net(exits.get(index - 1)).signum() >= 0 == won;
      streaks += here && !before ? 1 : 0;
    }
    return BigDecimal.valueOf(streaks);
  }

  /** Whether the recomputed value is the figure's, up to the precision of returns. */
  static boolean agree(Figure figure, BigDecimal recomputed) {
    BigDecimal stated = figure.number().orElseThrow();
    BigDecimal tolerance =
        stated
            .abs()
            .add(BigDecimal.ONE)
            .multiply(new BigDecimal("1e-12"))
            .setScale(20, RoundingMode.UP);
    return stated.subtract(recomputed).abs().compareTo(tolerance) <= 0;
  }
}
