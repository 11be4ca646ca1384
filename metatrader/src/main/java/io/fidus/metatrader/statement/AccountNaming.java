package io.fidus.metatrader.statement;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which account a file is of: what its header prints and what the caller named, which must agree
 * where both speak and must together say everything.
 *
 * @param identity server and login
 * @param currency the deposit currency
 */
record AccountNaming(AccountIdentity identity, CurrencyUnit currency) {
  /** What an account in a currency that no standard lists is counted in, such as US cents. */
  private static final int USUAL_DIGITS = 2;

  static AccountNaming of(AccountLine printed, NamedAccount named) {
    Optional<String> server = agreed("server", printed.server(), named.server());
    Optional<String> login = agreed("login", text(printed.login()), text(named.login()));
    Optional<String> code =
        agreed(
            "currency",
            printed.currency().map(printedCode -> printedCode.toUpperCase(Locale.ROOT)),
            named.currency().map(CurrencyUnit::code));
    requireAll(server, login, code);
    long number = login.map(Long::parseLong).orElseThrow();
    if (number == 0) {
      throw new StatementRefusal(Code.ACCOUNT_NEEDED, "The account number in the file is 0");
    }
    return new AccountNaming(
        new AccountIdentity(server.orElseThrow(), number),
        named.currency().orElseGet(() -> unit(code.orElseThrow())));
  }

  private static Optional<String> agreed(
      String what, Optional<String> printed, Optional<String> named) {
    if (printed.isPresent() && named.isPresent() && !printed.equals(named)) {
      throw new StatementRefusal(
          Code.ACCOUNT_MISMATCH,
          "The " + what + " in the file is " + printed.get() + ", the one named is " + named.get());
    }
    return printed.or(() -> named);
  }

  private static void requireAll(
      Optional<String> server, Optional<String> login, Optional<String> currency) {
    List<String> missing = new ArrayList<>();
    if (server.filter(name -> !name.isBlank()).isEmpty()) {
      missing.add("server");
    }
    if (login.isEmpty()) {
      missing.add("login");
    }
    if (currency.isEmpty()) {
      missing.add("currency");
    }
    if (!missing.isEmpty()) {
      throw new StatementRefusal(
          Code.ACCOUNT_NEEDED,
          "The file does not say its account's "
              + String.join(", ", missing)
              + login.map(number -> " (login " + number + ")").orElse(""));
    }
  }

  private static CurrencyUnit unit(String code) {
    try {
      return CurrencyUnit.iso(code);
    } catch (IllegalArgumentException unlisted) {
      try {
        return new CurrencyUnit(code, USUAL_DIGITS);
      } catch (IllegalArgumentException e) {
        throw new StatementRefusal(
            Code.ACCOUNT_NEEDED, "The currency in the file is not readable: '" + code + "'", e);
      }
    }
  }

  private static Optional<String> text(OptionalLong number) {
    return number.isPresent() ? Optional.of(Long.toString(number.getAsLong())) : Optional.empty();
  }
}
