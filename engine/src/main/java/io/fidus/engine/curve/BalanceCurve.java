package io.fidus.engine.curve;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealOrder;
import io.fidus.engine.flow.FlowClass;
import io.fidus.engine.flow.FlowClassifier;
import io.fidus.engine.money.CurrencyMismatchException;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The balance of an account, credit included, after every deal, with its cash flows as markers.
 *
 * <p>It steps: between two deals the balance does not change.
 */
public final class BalanceCurve {
  /** The fewest points that a curve can be thinned to: first, last, lowest and highest. */
  public static final int FEWEST_POINTS = 4;

  private final Money openingBalance;
  private final List<Deal> deals;
  private final long[] balances;
  private final List<FlowMarker> flows;

  /** The balance just after a deal. */
  public record Point(Instant time, Money balance) {}

  /** A movement of cash: its amount is positive when it came in. */
  public record FlowMarker(Instant time, long ticket, FlowClass flowClass, Money amount) {}

  private BalanceCurve(
      Money openingBalance, List<Deal> deals, long[] balances, List<FlowMarker> flows) {
    this.openingBalance = openingBalance;
    this.deals = deals;
    this.balances = balances;
    this.flows = List.copyOf(flows);
  }

  /**
   * The curve of a history.
   *
   * @param deals the deals of one account, each once, in any order
   * @param openingBalance the balance, credit included, before the first of them
   * @param classifier says what kind of flow a deal is
   * @throws CurrencyMismatchException when a deal is not in the currency of the opening balance
   */
  public static BalanceCurve of(List<Deal> deals, Money openingBalance, FlowClassifier classifier) {
    List<Deal> ordered = List.copyOf(DealOrder.chronological(deals));
    long[] balances = new long[ordered.size()];
    List<FlowMarker> flows = new ArrayList<>();
    Money balance = openingBalance;
    int index = 0;
    for (Deal deal : ordered) {
      Money net = deal.net();
      balance = balance.plus(net);
      balances[index++] = balance.minorUnits();
      classifier
          .classify(deal)
          .ifPresent(
              flowClass -> flows.add(new FlowMarker(deal.time(), deal.ticket(), flowClass, net)));
    }
    return new BalanceCurve(openingBalance, ordered, balances, flows);
  }

  public CurrencyUnit currency() {
    return openingBalance.currency();
  }

  /** The balance before the first deal. */
  public Money openingBalance() {
    return openingBalance;
  }

  /** The balance after the last deal. */
  public Money closingBalance() {
    return balances.length == 0 ? openingBalance : point(balances.length - 1).balance();
  }

  /** The cash flows in chronological order. */
  public List<FlowMarker> flows() {
    return flows;
  }

  /** The balance after every deal, in chronological order. */
  public List<Point> points() {
    return IntStream.range(0, balances.length).mapToObj(this::point).toList();
  }

  /**
   * The curve thinned for a chart: the first and the last point, and of each stretch of equally
   * many deals the lowest and the highest, so that no extreme is lost.
   *
   * @param most how many points there may be, at least {@link #FEWEST_POINTS}
   * @throws IllegalArgumentException when {@code most} is less than that
   */
  public List<Point> points(int most) {
    if (most < FEWEST_POINTS) {
      throw new IllegalArgumentException(
          "A curve needs at least " + FEWEST_POINTS + " points, not " + most);
    }
    if (balances.length <= most) {
      return points();
    }
    int stretches = (most - 2) / 2;
    int last = balances.length - 1;
    List<Point> kept = new ArrayList<>(most);
    kept.add(point(0));
    for (int stretch = 0; stretch < stretches; stretch++) {
      addExtremes(kept, bound(stretch, stretches), bound(stretch + 1, stretches));
    }
    kept.add(point(last));
    return List.copyOf(kept);
  }

  /** Where a stretch of the points between the first and the last begins. */
  private int bound(int stretch, int stretches) {
    long inner = balances.length - 2L;
    return 1 + Math.toIntExact(inner * stretch / stretches);
  }

  private void addExtremes(List<Point> kept, int from, int to) {
    int lowest = from;
    int highest = from;
    for (int index = from + 1; index < to; index++) {
      lowest = balances[index] < balances[lowest] ? index : lowest;
      highest = balances[index] > balances[highest] ? index : highest;
    }
    kept.add(point(Math.min(lowest, highest)));
    if (lowest != highest) {
      kept.add(point(Math.max(lowest, highest)));
    }
  }

  private Point point(int index) {
    return new Point(deals.get(index).time(), new Money(balances[index], currency()));
  }
}
