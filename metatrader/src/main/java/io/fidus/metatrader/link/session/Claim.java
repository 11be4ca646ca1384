package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A terminal that proved to hold the shared key claims an account.
 *
 * @param account the account
 * @param instance names the run of the terminal's program
 * @param company the broker's name
 * @param currency the deposit currency with its digits
 * @param leverage the leverage, when the terminal knows it
 * @param tradeMode whose money it trades
 * @param marginMode how it keeps positions
 * @param platform which terminal
 * @param build the terminal's build number
 * @param simulated whether a simulator speaks
 * @param serverTime the trade server's wall clock
 * @param gmtOffset what that clock is ahead of UTC, when the terminal can tell
 */
public record Claim(
    AccountIdentity account,
    String instance,
    String company,
    CurrencyUnit currency,
    OptionalInt leverage,
    TradeMode tradeMode,
    MarginMode marginMode,
    Platform platform,
    int build,
    boolean simulated,
    LocalDateTime serverTime,
    Optional<Duration> gmtOffset) {

  /** What everything that this terminal reports is marked as. */
  public Source source() {
    return simulated ? Source.SIMULATED : Source.LIVE;
  }

  /**
   * A rule that fits the server's clock at {@code now}, to propose where none was chosen: the close
   * of New York when that shows the same time, otherwise a fixed offset; empty when the terminal
   * cannot tell its offset.
   */
  public Optional<ServerZone> zoneProposal(Instant now) {
    return gmtOffset.map(
        offset -> {
          ZoneOffset fixed = ZoneOffset.ofTotalSeconds(Math.toIntExact(offset.toSeconds()));
          LocalDateTime shown = LocalDateTime.ofInstant(now, fixed);
          return ServerZone.NEW_YORK_CLOSE.wallClock(now).equals(shown)
              ? ServerZone.NEW_YORK_CLOSE
              : ServerZone.fixed(fixed);
        });
  }
}
