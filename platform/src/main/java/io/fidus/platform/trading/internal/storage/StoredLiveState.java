package io.fidus.platform.trading.internal.storage;

import io.fidus.engine.facts.Source;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.QuarantineReason;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a connected source said about an account when it was saved. The newest row counts; older
 * ones are removed.
 *
 * @param id the milliseconds of {@code savedAt}
 * @param silenceMillis how long the source may be silent
 * @param balance minor units, as all amounts; empty when it was not known
 * @param countedLast the last ticket by the source's own count of its deals, as the two that follow
 * @param explainedSum what the deals sum up to, as the three that follow when they were compared
 * @param doubt why the source was not believed, when that made it unhealthy
 * @param pingMicros the terminal's round trip to the trade server
 */
public record StoredLiveState(
    long account,
    Instant savedAt,
    long id,
    String gateway,
    Source source,
    long silenceMillis,
    Health health,
    Instant healthSince,
    String healthReason,
    Optional<Instant> observedAt,
    Optional<Instant> receivedAt,
    OptionalLong balance,
    OptionalLong credit,
    OptionalLong floating,
    OptionalLong equity,
    OptionalLong margin,
    OptionalLong freeMargin,
    Optional<Boolean> tradeAllowed,
    OptionalLong countedLast,
    OptionalLong countedDeals,
    OptionalLong countedSum,
    Optional<Boolean> connected,
    Optional<Boolean> terminalTradeAllowed,
    OptionalLong pingMicros,
    int build,
    String company,
    Optional<Instant> terminalAt,
    OptionalLong explainedSum,
    OptionalLong explainedExpected,
    OptionalLong explainedDeals,
    Optional<Instant> explainedAt,
    OptionalLong openQuarantine,
    OptionalLong openBreaks,
    Optional<QuarantineReason> doubt) {}
