package io.fidus.platform.trading.internal.web;

import io.fidus.engine.curve.BalanceCurve;
import io.fidus.engine.flow.FlowClass;
import io.fidus.engine.money.Money;
import io.fidus.platform.api.FigureView;
import java.time.Instant;
import java.util.List;

/**
 * How the balance of an account, credit included, moved.
 *
 * @param openingBalance the balance before the first deal
 * @param points the balance just after deals, chronological and thinned so that no extreme is lost
 * @param flows the movements of cash
 */
record CurveView(String currency, FigureView openingBalance, List<Point> points, List<Flow> flows) {

  /** The balance from this instant on. */
  record Point(Instant time, String balance) {}

  /** A movement of cash: its amount is positive when it came in. */
  record Flow(Instant time, String ticket, FlowClass flowClass, String amount) {}

  static CurveView of(
      Money openingBalance, List<BalanceCurve.Point> points, List<BalanceCurve.FlowMarker> flows) {
    return new CurveView(
        openingBalance.currency().code(),
        FigureView.of(openingBalance),
        points.stream().map(point -> new Point(point.time(), text(point.balance()))).toList(),
        flows.stream()
            .map(
                flow ->
                    new Flow(
                        flow.time(),
                        Long.toString(flow.ticket()),
                        flow.flowClass(),
                        text(flow.amount())))
            .toList());
  }

  private static String text(Money money) {
    return money.amount().toPlainString();
  }
}
