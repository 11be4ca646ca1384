package io.fidus.metatrader.statement.sample;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.AccountFigures;
import io.fidus.metatrader.statement.Completeness;
import io.fidus.metatrader.statement.Completeness.Complete;
import io.fidus.metatrader.statement.Completeness.StartsMidLife;
import io.fidus.metatrader.statement.Layout;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.statement.Statement;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Invents statements: the same spec always gives the same one. */
public final class SampleStatements {
  /** The trade server of every invented account. */
  public static final String SERVER = "Example-Demo";

  private static final long LOGIN = 20_001;
  private static final int LEVERAGE = 100;

  private SampleStatements() {}

  /** The statement of an account whose book was made up along {@code spec}. */
  public static Statement of(SampleSpec spec) {
    boolean mt4 = isMt4(spec.layout());
    AccountIdentity account = new AccountIdentity(SERVER, LOGIN);
    SampleBook book =
        mt4 ? new SampleBookMt4(spec, account).fill() : new SampleBookMt5(spec, account).fill();
    return new Statement(
        mt4 ? Platform.MT4 : Platform.MT5,
        spec.layout(),
        spec.container(),
        account,
        spec.currency(),
        Optional.of("Example Markets Ltd"),
        OptionalInt.of(LEVERAGE),
        mt4 ? TradeMode.UNKNOWN : TradeMode.DEMO,
        marginMode(spec),
        Optional.of(book.now().truncatedTo(ChronoUnit.MINUTES)),
        ServerZone.NEW_YORK_CLOSE,
        book.deals(),
        mt4 ? List.of() : book.balances(),
        book.orders(),
        book.positions(),
        figures(book),
        spec.layout() == Layout.MT4_STATEMENT
            ? Map.of()
            : SampleResults.of(book, spec.layout(), spec.container()),
        completeness(book));
  }

  static boolean isMt4(Layout layout) {
    return layout == Layout.MT4_STATEMENT || layout == Layout.MT4_DETAILED;
  }

  private static MarginMode marginMode(SampleSpec spec) {
    return switch (spec.layout()) {
      case MT5_2016 -> MarginMode.UNKNOWN;
      case MT5_2021, MT5_2022 -> spec.marginMode();
      case MT4_STATEMENT, MT4_DETAILED -> MarginMode.HEDGING;
    };
  }

  private static Completeness completeness(SampleBook book) {
    return book.opening().isZero() ? new Complete() : new StartsMidLife(book.opening());
  }

  private static AccountFigures figures(SampleBook book) {
    Money equity = book.held().plus(book.floating());
    return new AccountFigures(
        Known.of(book.held().minus(book.credit())),
        Known.of(book.credit()),
        Known.of(book.floating()),
        Known.of(equity),
        Known.of(book.margin()),
        Known.of(equity.minus(book.margin())));
  }
}
