package io.fidus.engine.flow;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much cash moved, by class.
 *
 * @param currency the currency of all amounts
 * @param classes the classes that occurred, in their natural order
 */
public record FlowSummary(CurrencyUnit currency, List<ClassTotal> classes) {

  /**
   * The flows of one class.
   *
   * @param flowClass the class
   * @param count how many deals
   * @param total the sum of their nets, positive when more came in than went out
   */
  public record ClassTotal(FlowClass flowClass, long count, Money total) {
    private ClassTotal plus(Money amount) {
      return new ClassTotal(flowClass, count + 1, total.plus(amount));
    }
  }

  public FlowSummary {
    classes = List.copyOf(classes);
  }

  /**
   * Sums the flows among the deals; deals that trade are left out.
   *
   * @throws io.fidus.engine.money.CurrencyMismatchException when a flow is not in {@code currency}
   */
  public static FlowSummary of(
      Iterable<Deal> deals, CurrencyUnit currency, FlowClassifier classifier) {
    Map<FlowClass, ClassTotal> totals = new EnumMap<>(FlowClass.class);
    for (Deal deal : deals) {
      classifier
          .classify(deal)
          .ifPresent(
              flowClass ->
                  totals.put(
                      flowClass,
                      totals
                          .getOrDefault(
                              flowClass, new ClassTotal(flowClass, 0, Money.zero(currency)))
                          .plus(deal.net())));
    }
    return new FlowSummary(currency, new ArrayList<>(totals.values()));
  }

  /** All cash that moved, over all classes. */
  public Money total() {
    return Money.sum(classes.stream().map(ClassTotal::total).toList(), currency);
  }

  /** The flows of one class; zero when there was none. */
  public ClassTotal of(FlowClass flowClass) {
    return classes.stream()
        .filter(total -> total.flowClass() == flowClass)
        .findFirst()
        .orElse(new ClassTotal(flowClass, 0, Money.zero(currency)));
  }

  /** Whether some flow still needs a person's review, so that figures on it are incomplete. */
  public boolean needsReview() {
    return classes.stream().anyMatch(total -> total.flowClass().needsReview());
  }
}
