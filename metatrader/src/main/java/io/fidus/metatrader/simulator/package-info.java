/**
 * A house of trading accounts that does not exist: market, trade servers, managers, cash, and the
 * terminals that report about them, with faults on demand.
 *
 * <p>A {@link io.fidus.metatrader.simulator.Scenario} says who is there: {@link
 * io.fidus.metatrader.simulator.Scenarios#house} is a small house of seven accounts, {@link
 * io.fidus.metatrader.simulator.Scenarios#crowd} any number of accounts for load. A {@link
 * io.fidus.metatrader.simulator.Simulation} lives it. Time is passed in:
 *
 * <pre>{@code
 * Simulation simulation = new Simulation(Scenarios.house(42, sixMonthsAgo));
 * simulation.advance(now);                     // the history, in a second or two
 * simulation.advance(now.plusSeconds(1));      // and so on, live
 * }</pre>
 *
 * <p>The same scenario gives the same history to the last byte, on every machine and however its
 * time is cut into steps: nothing depends on how often {@code advance} is called. (The rules of
 * daylight saving time are those of the Java runtime.)
 *
 * <p>There are two views of an account. Its {@link
 * io.fidus.metatrader.simulator.server.TradingAccount} is the truth. What a {@link
 * io.fidus.metatrader.simulator.SimulatedTerminal} says may be wrong, late or missing while a
 * {@link io.fidus.metatrader.simulator.Fault} is on it; a fault never changes the truth, so that a
 * test can compare the two. Everything that is reported is marked {@link
 * io.fidus.engine.facts.Source#SIMULATED}.
 *
 * <p>A {@link io.fidus.metatrader.simulator.LinkedTerminal} lets a simulated terminal speak the
 * link with a bridge, faults included.
 *
 * <p>There are no threads, no clock and no input or output here. A simulation, with its accounts
 * and terminals, belongs to one thread; the records that it hands out may go anywhere.
 */
@NullMarked
package io.fidus.metatrader.simulator;

import org.jspecify.annotations.NullMarked;
