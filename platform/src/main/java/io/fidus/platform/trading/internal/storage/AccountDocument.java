package io.fidus.platform.trading.internal.storage;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.trading.AccountNumber;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * A trading account. Its identity is fixed; the rest is derived from its statements by {@link
 * #toldBy}, and from what a connected source says.
 *
 * @param serverKey the server's name as it is compared
 * @param asOf the broker time at which the figures were true; of an account without figures that of
 *     its newest statement
 * @param receivedAt when FIDUS received what was true then
 * @param figures the account's own figures, from the newest statement that prints them
 * @param bookStatement the statement whose open positions and working orders count
 * @param reported what a connected source says about the account; empty when none ever did
 * @param historyVersion grows with every change of deals, orders or statements
 */
public record AccountDocument(
    long number,
    String server,
    String serverKey,
    long login,
    Platform platform,
    String currency,
    int currencyDigits,
    Optional<String> company,
    Optional<Integer> leverage,
    TradeMode tradeMode,
    MarginMode marginMode,
    Optional<LocalDateTime> asOf,
    Optional<Instant> receivedAt,
    Optional<PrintedFigures> figures,
    Optional<String> bookStatement,
    Optional<ReportedProfile> reported,
    long historyVersion) {

  /** An account of which nothing but its identity is known. */
  public static AccountDocument opened(
      AccountNumber number, AccountIdentity identity, Platform platform, CurrencyUnit currency) {
    return new AccountDocument(
        number.value(),
        identity.server(),
        serverKey(identity.server()),
        identity.login(),
        platform,
        currency.code(),
        currency.digits(),
        Optional.empty(),
        Optional.empty(),
        TradeMode.UNKNOWN,
        MarginMode.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  /** The form in which the names of servers are compared: people do not type capitals reliably. */
  public static String serverKey(String server) {
    return server.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * This account as its statements tell it: each property from the newest one that has it. The
   * result depends on the statements alone, not on the order in which they came.
   *
   * @param newestFirst statements of this account in {@link StatementDocument#NEWEST_FIRST}; read
   *     only as far as needed
   */
  public AccountDocument toldBy(Iterable<StatementDocument> newestFirst) {
    Telling telling = new Telling(reported);
    for (StatementDocument statement : newestFirst) {
      if (telling.isComplete()) {
        break;
      }
      telling.add(statement);
    }
    return new AccountDocument(
        number,
        server,
        serverKey,
        login,
        platform,
        currency,
        currencyDigits,
        telling.company,
        telling.leverage,
        telling.tradeMode,
        telling.marginMode,
        telling.asOf,
        telling.receivedAt,
        telling.figures,
        telling.bookStatement,
        reported,
        historyVersion);
  }

  public AccountDocument withHistoryVersion(long version) {
    return new AccountDocument(
        number,
        server,
        serverKey,
        login,
        platform,
        currency,
        currencyDigits,
        company,
        leverage,
        tradeMode,
        marginMode,
        asOf,
        receivedAt,
        figures,
        bookStatement,
        reported,
        version);
  }

  /** This account with what a connected source says about it. */
  public AccountDocument with(ReportedProfile profile) {
    return new AccountDocument(
        number,
        server,
        serverKey,
        login,
        platform,
        currency,
        currencyDigits,
        profile.company().or(() -> company),
        profile.leverage().or(() -> leverage),
        profile.tradeMode() == TradeMode.UNKNOWN ? tradeMode : profile.tradeMode(),
        profile.marginMode() == MarginMode.UNKNOWN ? marginMode : profile.marginMode(),
        asOf,
        receivedAt,
        figures,
        bookStatement,
        Optional.of(profile),
        historyVersion);
  }

  public AccountNumber accountNumber() {
    return new AccountNumber(number);
  }

  public AccountIdentity identity() {
    return new AccountIdentity(server, login);
  }

  public CurrencyUnit currencyUnit() {
    return new CurrencyUnit(currency, currencyDigits);
  }

  /** What has been read from statements so far; a newer one is never overruled. */
  private static final class Telling {
    private Optional<String> company = Optional.empty();
    private Optional<Integer> leverage = Optional.empty();
    private TradeMode tradeMode = TradeMode.UNKNOWN;
    private MarginMode marginMode = MarginMode.UNKNOWN;
    private Optional<LocalDateTime> asOf = Optional.empty();
    private Optional<Instant> receivedAt = Optional.empty();
    private Optional<PrintedFigures> figures = Optional.empty();
    private Optional<String> bookStatement = Optional.empty();

    private Telling(Optional<ReportedProfile> reported) {
      reported.ifPresent(
          profile -> {
            company = profile.company();
            leverage = profile.leverage();
            tradeMode = profile.tradeMode();
            marginMode = profile.marginMode();
          });
    }

    private void add(StatementDocument statement) {
      company = company.or(statement::company);
      leverage = leverage.or(statement::leverage);
      tradeMode = tradeMode == TradeMode.UNKNOWN ? statement.tradeMode() : tradeMode;
      marginMode = marginMode == MarginMode.UNKNOWN ? statement.marginMode() : marginMode;
      boolean printsFigures = figures.isEmpty() && statement.figures().printed();
      if (printsFigures || asOf.isEmpty()) {
        asOf = Optional.of(statement.asOf());
        receivedAt = Optional.of(statement.receivedAt());
      }
      if (printsFigures) {
        figures = Optional.of(statement.figures());
      }
      if (bookStatement.isEmpty() && statement.printsOpenBook()) {
        bookStatement = Optional.of(statement.id());
      }
    }

    private boolean isComplete() {
      return company.isPresent()
          && leverage.isPresent()
          && tradeMode != TradeMode.UNKNOWN
          && marginMode != MarginMode.UNKNOWN
          && figures.isPresent()
          && bookStatement.isPresent();
    }
  }
}
