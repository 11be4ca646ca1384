package io.fidus.platform.trading.internal.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A trading account with what its page needs beyond the row.
 *
 * @param serverZone the rule of the server's clock
 * @param serverZoneAssumed whether nobody has said it, so that instants may be off by hours
 * @param historyFrom the instant of the first known deal
 * @param historyTo the instant of the last known deal
 * @param imports the latest imports of this account, the newest first
 */
record AccountDetail(
    @JsonUnwrapped AccountRow account,
    String serverZone,
    boolean serverZoneAssumed,
    Optional<Instant> historyFrom,
    Optional<Instant> historyTo,
    List<ImportRow> imports) {}
