package io.fidus.metatrader.simulator.server;

/**
 * What an account is worth at one instant, in minor units of its currency.
 *
 * @param floating profit of open positions, swap included
 * @param margin margin in use, 0 when none is
 */
public record Figures(long balance, long credit, long floating, long margin) {

  public long equity() {
    return balance + credit + floating;
  }

  public long freeMargin() {
    return equity() - margin;
  }

  /** Whether equity is at or below {@code percent} of the margin. */
  boolean isBelowMarginLevel(int percent) {
    return margin > 0 && equity() * 100 <= margin * percent;
  }
}
