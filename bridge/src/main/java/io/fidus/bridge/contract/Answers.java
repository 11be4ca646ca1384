package io.fidus.bridge.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fidus.engine.facts.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The contract's answers that hold accounts, deals and positions. */
final class Answers {
  private Answers() {}

  /** All that a caller without a key learns. */
  record Word(String status) {}

  /**
   * How the bridge is.
   *
   * @param status {@code healthy} when every terminal that was heard of, or is to be kept running,
   *     is connected to the bridge and to its trade server and was heard within the agreed silence,
   *     {@code degraded} when some are, {@code unhealthy} when none is, {@code idle} when there is
   *     none
   */
  record Health(
      String status,
      String version,
      Instant timestamp,
      @JsonProperty("started_at") Instant startedAt,
      Terminals terminals,
      boolean platform,
      List<TerminalHealth> accounts) {}

  /** How many terminals were heard of or are to be kept running, and how many are well. */
  record Terminals(int known, int well) {}

  /**
   * How one terminal is.
   *
   * @param link whether it is connected to the bridge
   * @param connected whether it is connected to its trade server; null when it was not reported
   * @param source SIMULATED when a simulator speaks, otherwise LIVE; null when none has spoken
   * @param givenUp whether the bridge was to keep it running, and starts it by command only now
   * @param heard when it was last heard of
   * @param reason what is wrong; null when nothing is
   */
  record TerminalHealth(
      long account,
      String server,
      boolean link,
      Optional<Boolean> connected,
      @JsonProperty("trade_allowed") Optional<Boolean> tradeAllowed,
      @JsonProperty("ping_ms") Optional<BigDecimal> pingMillis,
      Optional<Integer> build,
      Optional<Source> source,
      @JsonProperty("given_up") boolean givenUp,
      Optional<Instant> heard,
      Optional<String> reason) {}

  /** All accounts. */
  record Accounts(boolean success, List<AccountView> accounts, int count, Instant timestamp) {}

  /** One account, with its figures under the name that readers know. */
  record AccountInfo(
      @JsonProperty("account_id") long accountId,
      String name,
      @JsonProperty("live_data") AccountView liveData,
      HistoryView history,
      @JsonProperty("last_sync") Optional<Instant> lastSync) {}

  /**
   * Whether the deals here are all of the account's.
   *
   * @param verified whether they are equal in number and sum to what the terminal counts
   * @param here how many deals are here, since the start of the bridge
   * @param reported how many the terminal counts
   * @param committed how many the platform has said to hold
   */
  record HistoryView(boolean verified, int here, Optional<Long> reported, long committed) {}

  /** The balance alone. */
  record Balance(
      boolean success,
      @JsonProperty("account_id") long accountId,
      Optional<BigDecimal> balance,
      Optional<BigDecimal> equity,
      String currency,
      Source source,
      Optional<Instant> timestamp,
      Optional<String> reason) {}

  /**
   * Deals, oldest first.
   *
   * @param complete whether the list is known to hold every deal that was asked for
   * @param reason why it is not; null when it is
   */
  record Deals(
      boolean success,
      @JsonProperty("account_id") long accountId,
      Source source,
      int count,
      @JsonProperty("total_available") int totalAvailable,
      boolean complete,
      Optional<String> reason,
      @JsonProperty("trades") List<DealView> trades) {}

  /** Open positions; null when none were reported yet. */
  record Positions(
      boolean success,
      @JsonProperty("account_id") long accountId,
      Source source,
      Optional<Integer> count,
      Optional<List<PositionView>> positions,
      Optional<Instant> timestamp,
      Optional<String> reason) {}

  static BigDecimal millis(Duration duration) {
    return BigDecimal.valueOf(duration.toNanos() / 1_000, 3);
  }
}
