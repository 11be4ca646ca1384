package io.fidus.platform.trading.internal.importing;

import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.NamedAccount;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.api.Checks;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * What a person says about a file that they import; all of it may be left to the file.
 *
 * @param server the trade server
 * @param login the account number
 * @param currency its currency, {@code USD}, with its decimal places where they are unusual: {@code
 *     USC:2}
 * @param serverZone the rule of the server's clock
 */
public record NamedFields(
    Optional<String> server,
    Optional<String> login,
    Optional<String> currency,
    Optional<String> serverZone) {

  /** The account as far as it is said; call {@link #check} first. */
  public NamedAccount account() {
    return new NamedAccount(
        said(server),
        said(login).map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty()),
        said(currency).map(NamedFields::currency));
  }

  /** The rule of the server's clock, when it is said; call {@link #check} first. */
  public Optional<ServerZone> zone() {
    return said(serverZone).map(ServerZone::parse);
  }

  /**
   * Checks every field.
   *
   * @throws io.fidus.platform.api.Refusal that names each field that is not valid
   */
  public void check() {
    new Checks()
        .require(
            said(login).map(text -> text.matches("[1-9]\\d{0,18}")).orElse(true),
            "login",
            "The login is the account number: digits only.")
        .require(
            reads(() -> said(currency).map(NamedFields::currency)),
            "currency",
            "The currency is a code such as USD, or a code with decimal places such as USC:2.")
        .require(
            reads(this::zone),
            "serverZone",
            "The server's clock is written UTC+3, Europe/Athens or New_York+7.")
        .done();
  }

  private static CurrencyUnit currency(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? CurrencyUnit.iso(text)
        : new CurrencyUnit(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  private static boolean reads(Supplier<Optional<?>> reading) {
    try {
      Objects.requireNonNull(reading.get());
      return true;
    } catch (IllegalArgumentException notReadable) {
      return false;
    }
  }

  private static Optional<String> said(Optional<String> field) {
    return field.map(String::strip).filter(text -> !text.isEmpty());
  }
}
