package io.fidus.platform.trading.internal.deals;

import io.fidus.engine.explain.DealQuery;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.trading.internal.storage.BrokerClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which deals a list shows, as the query of a request says it; what is absent does not restrict.
 * The first five are the conditions that an explanation names its deals by.
 *
 * @param type deal types, separated by commas
 * @param entry directions, separated by commas
 * @param net POSITIVE, NOT_NEGATIVE or NEGATIVE
 * @param firstTicket the first deal, in chronological order, that counts
 * @param lastTicket the last deal that counts
 * @param symbol the instrument
 * @param from the first instant, or the first day on the trade server's calendar
 * @param to the instant before which the list ends, or the last day on the server's calendar
 * @param q part of the ticket, the order, the symbol or the comment, in any case
 */
public record DealFilter(
    Optional<String> type,
    Optional<String> entry,
    Optional<String> net,
    Optional<Long> firstTicket,
    Optional<Long> lastTicket,
    Optional<String> symbol,
    Optional<String> from,
    Optional<String> to,
    Optional<String> q) {

  /** All deals. */
  public static final DealFilter NONE =
      new DealFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** This filter, for the deals between two of them. */
  public DealFilter between(long first, long last) {
    return new DealFilter(
        type, entry, net, Optional.of(first), Optional.of(last), symbol, from, to, q);
  }

  /**
   * The conditions on type, direction, sign and place.
   *
   * @throws Refusal when a value is not one of those that the condition knows
   */
  DealQuery query() {
    List<String> conditions = new ArrayList<>();
    type.ifPresent(value -> conditions.add("type=" + value));
    entry.ifPresent(value -> conditions.add("entry=" + value));
    net.ifPresent(value -> conditions.add("net=" + value));
    firstTicket.ifPresent(value -> conditions.add("firstTicket=" + value));
    lastTicket.ifPresent(value -> conditions.add("lastTicket=" + value));
    try {
      return DealQuery.parse(String.join("&", conditions));
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          CommonProblem.BAD_PARAMETER,
          "The deals cannot be filtered by " + String.join(", ", conditions) + ".");
    }
  }

  /** The broker clock of the first deal that counts. */
  long fromClock(Function<Instant, LocalDateTime> wallClock) {
    return from.map(text -> clock("from", text, 0, wallClock)).orElse(Long.MIN_VALUE);
  }

  /** The broker clock before which the last deal counts. */
  long toClock(Function<Instant, LocalDateTime> wallClock) {
    return to.map(text -> clock("to", text, 1, wallClock)).orElse(Long.MAX_VALUE);
  }

  private static long clock(
      String parameter, String text, int daysAdded, Function<Instant, LocalDateTime> wallClock) {
    try {
      return BrokerClock.millis(
          text.contains("T")
              ? wallClock.apply(Instant.parse(text))
              : LocalDate.parse(text).plusDays(daysAdded).atStartOfDay());
    } catch (DateTimeException e) {
      throw new Refusal(
          CommonProblem.BAD_PARAMETER,
          "'"
              + parameter
              + "' must be an instant such as 2025-07-05T00:37:04Z or a day such as 2025-07-05.");
    }
  }
}
