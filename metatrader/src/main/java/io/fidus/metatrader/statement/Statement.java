package io.fidus.metatrader.statement;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.engine.statistics.StatisticKey;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a statement says about one trading account, without the holder's name.
 *
 * @param platform the terminal that wrote it
 * @param layout how it is arranged
 * @param container the kind of file
 * @param account the account, as the file names it or, where it does not, as the caller did
 * @param currency the deposit currency
 * @param company the broker's name, when printed
 * @param leverage the 100 of 1:100, when printed
 * @param tradeMode demo, contest or real
 * @param marginMode hedging, netting or exchange
 * @param reportedAt when the report was made, on the clock of the computer that made it, whose zone
 *     is not known; it dates nothing but the report
 * @param serverZone the rule that the times of all facts were derived with
 * @param deals in the order of the report (MetaTrader 5) or of time (MetaTrader 4)
 * @param balanceColumn the balance, credit included, printed beside each deal, in the same order;
 *     empty when the layout has no such column
 * @param orders done and working orders
 * @param positions open positions
 * @param figures the account block
 * @param printedStatistics the results block; empty when the layout has none
 * @param completeness whether the deals explain the whole balance
 */
public record Statement(
    Platform platform,
    Layout layout,
    Container container,
    AccountIdentity account,
    CurrencyUnit currency,
    Optional<String> company,
    OptionalInt leverage,
    TradeMode tradeMode,
    MarginMode marginMode,
    Optional<LocalDateTime> reportedAt,
    ServerZone serverZone,
    List<Deal> deals,
    List<Money> balanceColumn,
    List<Order> orders,
    List<Position> positions,
    AccountFigures figures,
    Map<StatisticKey, PrintedFigure> printedStatistics,
    Completeness completeness) {
  public Statement {
    deals = List.copyOf(deals);
    balanceColumn = List.copyOf(balanceColumn);
    orders = List.copyOf(orders);
    positions = List.copyOf(positions);
    printedStatistics = Map.copyOf(printedStatistics);
  }
}
