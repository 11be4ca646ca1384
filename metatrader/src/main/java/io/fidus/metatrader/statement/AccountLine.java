package io.fidus.metatrader.statement;

import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.metatrader.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the header of a report says about its account. In MetaTrader 5 it reads {@code login
 * (currency, leverage, server, trade mode, margin mode)}, of which the leverage and the margin mode
 * may be missing.
 *
 * @param login the account number
 * @param currency the deposit currency's code
 * @param server the trade server, which MetaTrader 4 does not print
 * @param leverage the 100 of 1:100
 * @param tradeMode demo, contest or real
 * @param marginMode hedging, netting or exchange
 */
record AccountLine(
    OptionalLong login,
    Optional<String> currency,
    Optional<String> server,
    OptionalInt leverage,
    TradeMode tradeMode,
    MarginMode marginMode) {
  private static final Pattern MT5 = Pattern.compile("(\\d{1,18}) ?\\((.+)\\)");
  private static final Pattern LEVERAGE = Pattern.compile("1:(\\d{1,6})");

  /** A report without a header. */
  static AccountLine none() {
    return new AccountLine(
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        TradeMode.UNKNOWN,
        MarginMode.UNKNOWN);
  }

  /** Reads the line of MetaTrader 5; empty when the text is something else. */
  static Optional<AccountLine> parse(String text) {
    Matcher line = MT5.matcher(text);
    if (!line.matches()) {
      return Optional.empty();
    }
    List<String> parts =
        new ArrayList<>(Arrays.stream(line.group(2).split(",")).map(String::strip).toList());
    String currency = parts.removeFirst();
    OptionalInt leverage = parts.isEmpty() ? OptionalInt.empty() : leverage(parts.getFirst());
    if (leverage.isPresent()) {
      parts.removeFirst();
    }
    MarginMode margin =
        last(parts).flatMap(Vocabulary.MARGIN_MODE::ofWord).orElse(MarginMode.UNKNOWN);
    if (margin != MarginMode.UNKNOWN) {
      parts.removeLast();
    }
    TradeMode trade = last(parts).flatMap(Vocabulary.TRADE_MODE::ofWord).orElse(TradeMode.UNKNOWN);
    if (trade != TradeMode.UNKNOWN) {
      parts.removeLast();
    }
    return Optional.of(
        new AccountLine(
            OptionalLong.of(Long.parseLong(line.group(1))),
            filled(currency),
            filled(String.join(", ", parts)),
            leverage,
            trade,
            margin));
  }

  /** Reads {@code 1:100}; empty when the text is something else. */
  static OptionalInt leverage(String text) {
    Matcher ratio = LEVERAGE.matcher(text);
    return ratio.matches() ? OptionalInt.of(Integer.parseInt(ratio.group(1))) : OptionalInt.empty();
  }

  static Optional<String> filled(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<String> last(List<String> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.getLast());
  }
}
