package io.fidus.platform.gateways.internal.accounts;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.Platform;
import io.fidus.platform.api.Checks;
import io.fidus.platform.trading.AccountRole;
import io.fidus.program.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An account that is to be added.
 *
 * @param broker the broker's id in the catalogue
 * @param server the name of its trade server
 * @param login the account number there
 * @param currency code of its currency, or CODE:digits; null to take what the gateway says
 * @param investorPassword its read-only password, write-only; null to keep none
 * @param gateway the id of the gateway that its facts arrive through
 * @param fund the fund's id; null for none
 * @param manager the manager's id; null for none
 */
record AccountForm(
    String broker,
    String server,
    String login,
    Platform platform,
    Optional<String> currency,
    Optional<String> investorPassword,
    String gateway,
    AccountRole role,
    Optional<String> fund,
    Optional<String> manager) {
  private static final int LONGEST_SERVER = 100;
  private static final int LONGEST_PASSWORD = 200;
  private static final Pattern LOGIN = Pattern.compile("[1-9]\\d{0,17}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z][A-Z0-9]{1,7}(?::[0-8])?");

  AccountForm {
    new Checks()
        .require(
            !server.isBlank()
                && server.length() <= LONGEST_SERVER
                && server.chars().noneMatch(Character::isISOControl),
            "server",
            "The server's name must have 1 to 100 characters.")
        .require(LOGIN.matcher(login).matches(), "login", "The login must be a number.")
        .require(
            currency.map(AccountForm::isCurrency).orElse(true),
            "currency",
            "The currency must be a code such as USD, or a code and its digits such as USC:2.")
        .require(
            fitsPassword(investorPassword),
            "investorPassword",
            "The password must have 1 to 200 characters.")
        .require(!gateway.isBlank(), "gateway", "The gateway must be named.")
        .done();
  }

  static boolean fitsPassword(Optional<String> password) {
    return password.map(text -> !text.isBlank() && text.length() <= LONGEST_PASSWORD).orElse(true);
  }

  private static boolean isCurrency(String text) {
    return CURRENCY.matcher(text).matches() && unit(text).isPresent();
  }

  AccountIdentity identity() {
    return new AccountIdentity(server.strip(), Long.parseLong(login));
  }

  Optional<CurrencyUnit> currencyUnit() {
    return currency.flatMap(AccountForm::unit);
  }

  /** The unit that a text names; empty when it names a code of no standard without its digits. */
  static Optional<CurrencyUnit> unit(String text) {
    int colon = text.indexOf(':');
    try {
      return Optional.of(
          colon < 0
              ? CurrencyUnit.iso(text)
              : new CurrencyUnit(
                  text.substring(0, colon), Integer.parseInt(text.substring(colon + 1))));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** What tells this command from another one under the same name, the password aside. */
  String digest() {
    return Sha256.hex(
        List.of(broker, server, login, platform, currency, gateway, role, fund, manager)
            .toString());
  }

  /** Without the password, which must never be printed. */
  @Override
  public String toString() {
    return "Account " + login + '@' + server;
  }
}
