package io.fidus.engine.curve;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealOrder;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the deals of one account add up to.
 *
 * @param netProfit profit + swap + commission + fee of all trade deals; the total net profit of the
 *     terminal statistics
 * @param deals how many deals, movements of cash included
 * @param lots the volume that was opened. Closing deals do not count, and of a reversal only the
 *     part that opened the new position, so that nothing is counted twice
 * @param firstDeal the instant of the first deal
 * @param lastDeal the instant of the last deal
 */
public record AccountSummary(
    Money netProfit,
    int deals,
    Lots lots,
    Optional<Instant> firstDeal,
    Optional<Instant> lastDeal) {

  /**
   * Summarises a history.
   *
   * @param deals the deals of one account, each once, in any order
   * @param currency the account's currency
   * @throws io.fidus.engine.money.CurrencyMismatchException when a trade is in another currency
   */
  public static AccountSummary of(List<Deal> deals, CurrencyUnit currency) {
    List<Deal> ordered = DealOrder.chronological(deals);
    Money netProfit = Money.zero(currency);
    Opened opened = new Opened();
    for (Deal deal : ordered) {
      if (deal.type().isTrade()) {
        netProfit = netProfit.plus(deal.net());
        opened.add(deal);
      }
    }
    boolean none = ordered.isEmpty();
    return new AccountSummary(
        netProfit,
        ordered.size(),
        opened.lots,
        none ? Optional.empty() : Optional.of(ordered.getFirst().time()),
        none ? Optional.empty() : Optional.of(ordered.getLast().time()));
  }

  /** Adds up opened volume; it follows the net position of each symbol to split reversals. */
  private static final class Opened {
    private final Map<String, Long> netBySymbol = new HashMap<>();
    private Lots lots = Lots.ZERO;

    private void add(Deal deal) {
      long volume = deal.volume().hundredMillionths();
      long signed = deal.type() == DealType.BUY ? volume : -volume;
      long after = netBySymbol.merge(deal.symbol().orElse(""), signed, Math::addExact);
      if (deal.entry() == DealEntry.IN) {
        lots = lots.plus(deal.volume());
      } else if (deal.entry() == DealEntry.IN_OUT) {
        lots = lots.plus(new Lots(Math.min(volume, Math.abs(after))));
      }
    }
  }
}
