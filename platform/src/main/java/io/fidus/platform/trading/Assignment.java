package io.fidus.platform.trading;

import io.fidus.platform.audit.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an account is for, from a day on, and who said so.
 *
 * @param broker the broker's id in the catalogue
 * @param fund the fund's id; empty for an account in no fund
 * @param manager the manager's id; empty for an account that nobody manages
 * @param gateway how its facts arrive; empty when only statements do
 * @param from the first day on which it holds
 * @param reason why, in the words of who assigned it
 * @param by the username of who assigned it
 * @param at when it was said
 */
public record Assignment(
    AccountRole role,
    Optional<String> broker,
    Optional<String> fund,
    Optional<String> manager,
    Optional<GatewayId> gateway,
    LocalDate from,
    String reason,
    String by,
    Instant at) {

  /** What the audit log tells of it. */
  Facts facts() {
    return Facts.of("role", role)
        .and("broker", broker)
        .and("fund", fund)
        .and("manager", manager)
        .and("gateway", gateway.map(GatewayId::value))
        .and("from", from);
  }
}
