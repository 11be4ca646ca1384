package io.fidus.engine.risk;

import io.fidus.engine.Absence;
import io.fidus.engine.Figure;
import io.fidus.engine.Known;
import io.fidus.engine.money.Money;
import java.math.BigDecimal;

/**
 * Equity as a share of the margin in use, as MetaTrader prints it. At the broker's stop-out level,
 * for example 50 %, positions are closed by the server.
 */
public final class MarginLevel {
  private static final int PERCENT_DIGITS = 2;

  private MarginLevel() {}

  /**
   * The level in percent; absent with {@link Absence#NO_MARGIN} while no margin is in use.
   *
   * @throws io.fidus.engine.money.CurrencyMismatchException when the two are in different
   *     currencies
   */
  public static Figure of(Known<Money> equity, Known<Money> margin) {
    return switch (equity) {
      case Known.Unknown<Money>(Absence reason) -> new Figure.Absent(reason);
      case Known.Value<Money>(Money held) ->
          switch (margin) {
            case Known.Unknown<Money>(Absence reason) -> new Figure.Absent(reason);
            case Known.Value<Money>(Money used) -> of(held, used);
          };
    };
  }

  private static Figure of(Money equity, Money margin) {
    equity.plus(margin); // Refuses different currencies.
    if (margin.isZero()) {
      return new Figure.Absent(Absence.NO_MARGIN);
    }
    BigDecimal share = equity.amount().divide(margin.amount(), Figure.PRECISION);
    return new Figure.Percent(share.movePointRight(PERCENT_DIGITS));
  }
}
