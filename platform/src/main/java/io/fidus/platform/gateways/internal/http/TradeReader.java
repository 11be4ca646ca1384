package io.fidus.platform.gateways.internal.http;

import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.link.message.DealRow;
import io.fidus.platform.gateways.internal.pull.Fields;
import io.fidus.platform.gateways.internal.pull.SourceFailure;
import io.fidus.platform.gateways.internal.pull.WrongLogin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the lists of deals that bridges answer with. */
final class TradeReader {
  private static final int UNKNOWN = -1;
  private static final BigDecimal NONE = BigDecimal.ZERO;

  private TradeReader() {}

  /**
   * A list of deals.
   *
   * @param available how many the bridge has, when it says so
   * @param complete whether it says that these are all of the account's
   */
  record Trades(List<DealRow> rows, Optional<Long> available, boolean complete) {}

  /**
   * Reads an answer about one login.
   *
   * @throws WrongLogin when any of it is stamped with another login
   */
  static Trades trades(Generation generation, JsonNode answer, long login, CurrencyUnit currency)
      throws SourceFailure {
    Fields trades = Fields.of(answer, "trades");
    for (String name : List.of("account_id", "account_number")) {
      trades.whole(name).ifPresent(told -> requireLogin(told, login));
    }
    List<DealRow> rows = new ArrayList<>();
    for (JsonNode row : trades.list("trades")) {
      Fields deal = Fields.of(row, "trades.trades");
      deal.whole("account_number").ifPresent(told -> requireLogin(told, login));
      rows.add(row(generation, deal, currency));
    }
    Optional<Long> available = trades.whole("total_available");
    boolean all = available.map(total -> total == rows.size()).orElse(false);
    boolean complete =
        switch (generation) {
          case V1 -> false;
          case V3, V4 -> all;
          case FIDUS -> all && trades.flag("complete").orElse(false);
        };
    return new Trades(rows, available, complete);
  }

  private static DealRow row(Generation generation, Fields deal, CurrencyUnit currency)
      throws SourceFailure {
    String time = deal.needText(generation == Generation.FIDUS ? "broker_time" : "time");
    return new DealRow(
        deal.needWhole("ticket"),
        deal.id("order"),
        deal.id("position_id"),
        BridgeTimes.brokerTime(time).toInstant(ZoneOffset.UTC).toEpochMilli(),
        Math.toIntExact(deal.needWhole("type")),
        Math.toIntExact(deal.needWhole("entry")),
        Math.toIntExact(deal.whole("reason").orElse((long) UNKNOWN)),
        deal.text("symbol").orElse(""),
        deal.needNumber("volume"),
        deal.needNumber("price"),
        money(deal.needNumber("commission"), currency),
        money(deal.needNumber("swap"), currency),
        money(deal.number("fee").orElse(NONE), currency),
        money(deal.needNumber("profit"), currency),
        deal.id("magic"),
        deal.text("comment").orElse(""));
  }

  /** Bridges write amounts as binary numbers; the cent that was meant is the nearest one. */
  private static BigDecimal money(BigDecimal amount, CurrencyUnit currency) {
    return amount.setScale(currency.digits(), RoundingMode.HALF_EVEN);
  }

  private static void requireLogin(long told, long asked) {
    if (told != asked) {
      throw new WrongLogin("The bridge gives deals of login %d for %d.".formatted(told, asked));
    }
  }
}
