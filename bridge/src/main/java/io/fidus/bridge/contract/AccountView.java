package io.fidus.bridge.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fidus.bridge.link.AccountSnapshot;
import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.BridgeOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * An account as readers of a bridge know it. Every figure is null when it was not obtained, and
 * then {@code reason} says why.
 *
 * @param account the login
 * @param name server and login; the bridge knows no other name
 * @param fundType null: the bridge does not know funds
 * @param profit floating profit
 * @param marginLevel equity as a percentage of the margin; null without margin
 * @param connected whether its terminal is connected to the bridge
 * @param source SIMULATED when a simulator speaks, otherwise LIVE
 * @param timestamp when the figures were true
 * @param reason why figures are null; null when they are not
 */
record AccountView(
    long account,
    String name,
    @JsonProperty("fund_type") Optional<String> fundType,
    String server,
    String company,
    String currency,
    Optional<Integer> leverage,
    Optional<BigDecimal> balance,
    Optional<BigDecimal> credit,
    Optional<BigDecimal> equity,
    Optional<BigDecimal> profit,
    Optional<BigDecimal> margin,
    @JsonProperty("margin_free") Optional<BigDecimal> marginFree,
    @JsonProperty("margin_level") Optional<BigDecimal> marginLevel,
    @JsonProperty("trade_allowed") Optional<Boolean> tradeAllowed,
    boolean connected,
    Source source,
    Optional<Instant> timestamp,
    @JsonProperty("observed_at") Optional<Instant> observedAt,
    @JsonProperty("received_at") Optional<Instant> receivedAt,
    Optional<String> reason) {
  private static final int PERCENT_DIGITS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static AccountView of(AccountSnapshot snapshot) {
    Optional<AccountObservation> figures =
        snapshot.account().map(BridgeOutput.AccountObserved::observation);
    Optional<Provenance> provenance = figures.map(AccountObservation::provenance);
    Optional<BigDecimal> margin = amount(figures, AccountObservation::margin);
    Optional<BigDecimal> equity = amount(figures, AccountObservation::equity);
    return new AccountView(
        snapshot.claim().account().login(),
        snapshot.claim().account().toString(),
        Optional.empty(),
        snapshot.claim().account().server(),
        snapshot.claim().company(),
        snapshot.claim().currency().code(),
        snapshot.claim().leverage().isPresent()
            ? Optional.of(snapshot.claim().leverage().getAsInt())
            : Optional.empty(),
        amount(figures, AccountObservation::balance),
        amount(figures, AccountObservation::credit),
        equity,
        amount(figures, AccountObservation::floating),
        margin,
        amount(figures, AccountObservation::freeMargin),
        level(equity, margin),
        snapshot.account().map(BridgeOutput.AccountObserved::tradeAllowed),
        snapshot.connected(),
        snapshot.claim().source(),
        provenance.map(Provenance::observedAt),
        provenance.map(Provenance::observedAt),
        provenance.map(Provenance::receivedAt),
        figures.isPresent() ? Optional.empty() : Optional.of("not reported since the start"));
  }

  private static Optional<BigDecimal> amount(
      Optional<AccountObservation> figures, Function<AccountObservation, Known<Money>> figure) {
    return figures.flatMap(seen -> figure.apply(seen).asOptional()).map(Money::amount);
  }

  private static Optional<BigDecimal> level(
      Optional<BigDecimal> equity, Optional<BigDecimal> margin) {
    return equity.flatMap(
        value ->
            margin
                .filter(used -> used.signum() > 0)
                .map(
                    used ->
                        value
                            .multiply(HUNDRED)
                            .divide(used, PERCENT_DIGITS, RoundingMode.HALF_EVEN)));
  }
}
