package io.fidus.platform.trading.internal.live;

import io.fidus.engine.facts.Position;
import io.fidus.platform.trading.AccountNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When the price of each instrument last moved, as the open positions of each account show it. An
 * account whose figures stand still while others see the prices of its own instruments move is not
 * quiet but frozen. With one account alone that cannot be told.
 */
final class MarketPulse {
  /** How long figures may stand still; real prices of one instrument pause for less. */
  private static final Duration QUIET = Duration.ofSeconds(60);

  private final Map<String, Map<AccountNumber, Instant>> moved = new ConcurrentHashMap<>();

  /** Compares two lists of the open positions of an account. */
  void compare(
      AccountNumber account, List<Position> before, List<Position> now, Instant receivedAt) {
    Map<Long, Position> known =
        before.stream()
            .collect(Collectors.toMap(Position::ticket, Function.identity(), (one, _) -> one));
    for (Position position : now) {
      Position earlier = known.get(position.ticket());
      if (earlier != null && !earlier.currentPrice().equals(position.currentPrice())) {
        moved
            .computeIfAbsent(key(position), _ -> new ConcurrentHashMap<>())
            .put(account, receivedAt);
      }
    }
  }

  /**
   * The instrument that others saw move long after an account's figures stood still.
   *
   * @param since when its figures changed last
   */
  Optional<String> frozen(
      AccountNumber account, List<Position> positions, Instant since, Instant now) {
    Instant late = since.plus(QUIET);
    if (now.isBefore(late)) {
      return Optional.empty();
    }
    return positions.stream()
        .map(MarketPulse::key)
        .distinct()
        .filter(instrument -> othersSaw(instrument, account, late))
        .findFirst();
  }

  private boolean othersSaw(String instrument, AccountNumber account, Instant late) {
    return moved.getOrDefault(instrument, Map.of()).entrySet().stream()
        .anyMatch(seen -> !seen.getKey().equals(account) && !seen.getValue().isBefore(late));
  }

  private static String key(Position position) {
    return position.symbol().toUpperCase(Locale.ROOT);
  }
}
