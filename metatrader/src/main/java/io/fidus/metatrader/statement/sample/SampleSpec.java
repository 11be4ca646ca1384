package io.fidus.metatrader.statement.sample;

import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.Container;
import io.fidus.metatrader.statement.Layout;
import io.fidus.metatrader.vocabulary.MarginMode;

/**
 * Which book to invent.
 *
 * @param seed the same seed gives the same book
 * @param deals how many deals, movements of cash included; at least one
 * @param layout how the report will be arranged
 * @param container the kind of file it will be written to
 * @param currency the deposit currency
 * @param marginMode hedging or netting; the reports of 2016 do not print it
 * @param startsMidLife whether the report leaves the opening deposit out
 */
public record SampleSpec(
    long seed,
    int deals,
    Layout layout,
    Container container,
    CurrencyUnit currency,
    MarginMode marginMode,
    boolean startsMidLife) {
  public SampleSpec {
    if (deals < 1) {
      throw new IllegalArgumentException("A book has at least one deal, not " + deals);
    }
    boolean mt4 = layout == Layout.MT4_STATEMENT || layout == Layout.MT4_DETAILED;
    if (mt4 && container != Container.HTML) {
      throw new IllegalArgumentException("MetaTrader 4 writes HTML only");
    }
  }

  /** A hedging account in US dollars with its whole history. */
  public static SampleSpec of(long seed, int deals, Layout layout, Container container) {
    return new SampleSpec(
        seed, deals, layout, container, CurrencyUnit.iso("USD"), MarginMode.HEDGING, false);
  }

  public SampleSpec in(CurrencyUnit other) {
    return new SampleSpec(seed, deals, layout, container, other, marginMode, startsMidLife);
  }

  public SampleSpec with(MarginMode other) {
    return new SampleSpec(seed, deals, layout, container, currency, other, startsMidLife);
  }

  /** The same book without its opening deposit. */
  public SampleSpec fromMidLife() {
    return new SampleSpec(seed, deals, layout, container, currency, marginMode, true);
  }
}
