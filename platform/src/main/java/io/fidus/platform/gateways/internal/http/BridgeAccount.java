package io.fidus.platform.gateways.internal.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An account as a bridge of any generation tells it. What the bridge does not know is absent; when
 * it knows no figures at all, {@code without} says why.
 *
 * @param observedAt when the figures were true, by the bridge's clock
 */
record BridgeAccount(
    long login,
    Optional<String> server,
    Optional<String> company,
    Optional<String> currency,
    Optional<Integer> leverage,
    Optional<BigDecimal> balance,
    Optional<BigDecimal> credit,
    Optional<BigDecimal> equity,
    Optional<BigDecimal> floating,
    Optional<BigDecimal> margin,
    Optional<BigDecimal> freeMargin,
    Optional<Instant> observedAt,
    Optional<Boolean> tradeAllowed,
    Optional<Boolean> connected,
    boolean simulated,
    boolean live,
    String without) {

  boolean hasFigures() {
    return without.isEmpty();
  }
}
