package io.fidus.metatrader.link.terminal;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.bridge.SocketBridge;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads the deals that the harness prints from its own account, past the program under test. */
final class DumpedDeal {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final int SYMBOL = 8;
  private static final List<DealReason> REASONS = List.of(DealReason.values());
  private static final List<DealType> TYPES = List.of(DealType.values());

  private DumpedDeal() {}

  static Deal parse(String line, AccountIdentity account, CurrencyUnit currency) {
    List<String> words = List.of(SPACE.split(line, -1));
    int type = Integer.parseInt(words.get(5));
    int reason = Integer.parseInt(words.get(7));
    LocalDateTime brokerTime =
        LocalDateTime.ofInstant(Instant.ofEpochMilli(number(words, 4)), ZoneOffset.UTC);
    String symbol = text(words.get(SYMBOL));
    return new Deal(
        account,
        number(words, 1),
        present(number(words, 2)),
        present(number(words, 3)),
        SocketBridge.ZONE.toInstant(brokerTime),
        brokerTime,
        type < TYPES.size() - 1 ? TYPES.get(type) : DealType.UNCLASSIFIED,
        type,
        List.of(DealEntry.IN, DealEntry.OUT, DealEntry.IN_OUT, DealEntry.OUT_BY)
            .get(Integer.parseInt(words.get(6))),
        reason < 10 ? REASONS.get(reason) : DealReason.UNKNOWN,
        symbol.isEmpty() ? Optional.empty() : Optional.of(symbol),
        Lots.of(BigDecimal.valueOf(number(words, 9), 2)),
        price(symbol, number(words, 10)),
        new Money(number(words, 11), currency),
        new Money(number(words, 12), currency),
        new Money(number(words, 13), currency),
        new Money(number(words, 14), currency),
        number(words, 15),
        text(words.get(16)));
  }

  private static Optional<Price> price(String symbol, long hundredThousandths) {
    if (hundredThousandths == 0) {
      return Optional.empty();
    }
    Price quoted = new Price(hundredThousandths, 5);
    return Optional.of(
        symbol.equals("EURUSD") ? quoted : Price.of(quoted.value().stripTrailingZeros()));
  }

  private static long number(List<String> words, int index) {
    return Long.parseLong(words.get(index));
  }

  private static OptionalLong present(long number) {
    return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** Text as hexadecimal UTF-16; half a character cannot be sent and is replaced. */
  private static String text(String hex) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i + 4 <= hex.length(); i += 4) {
      text.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
    }
    return new String(text.toString().getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
  }
}
