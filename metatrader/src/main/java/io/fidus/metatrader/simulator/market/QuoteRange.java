package io.fidus.metatrader.simulator.market;

/**
 * Prices that no quote of a time goes beyond, in points. They are safe rather than tight.
 *
 * @param lowestBid no bid is below it
 * @param highestBid no bid is above it
 * @param lowestAsk no ask is below it
 * @param highestAsk no ask is above it
 * @param widestSpread no ask is farther above its bid
 */
public record QuoteRange(
    long lowestBid, long highestBid, long lowestAsk, long highestAsk, long widestSpread) {}
