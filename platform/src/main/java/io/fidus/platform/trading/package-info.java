/**
 * The trading accounts: what is in them, which deals brought it there, and whether the two agree.
 *
 * <p>A <em>trading account</em> is a login on a broker's trade server; the login alone is not
 * unique. FIDUS gives each account a number of its own ({@link
 * io.fidus.platform.trading.AccountNumber}) and keeps every <em>deal</em>, since money moves on
 * deals only: the sum of all deals is the balance plus the broker's credit, to the cent.
 *
 * <p>A <em>statement</em> is a report that a terminal wrote. It is evidence: its deals join a
 * series that only grows, and what it says about the account (printed figures, open positions) is
 * kept under the last broker time it knows, its <em>as-of</em>. What the account shows now is
 * derived from all statements together, the newest one first. So it does not matter in which order
 * files arrive, how often, or two at once; an older one adds the deals that were missing and
 * changes nothing that is newer. A deal that two statements tell differently is never overwritten:
 * the first is kept, the second opens a break. A statement is taken wholly, in one transaction, or
 * not at all.
 *
 * <p>Times are kept as the trade server's wall clock, exactly as reported, and instants are derived
 * when read, with the rule of the server. Where nobody has said which rule that is, an assumption
 * is used and said; once somebody says it, every instant is right without a deal being touched.
 *
 * <p>A <em>gateway</em> reports about accounts through the {@link
 * io.fidus.platform.trading.Intake}, as the single writer of those it holds. What it says now is
 * the account's {@link io.fidus.platform.trading.LiveState}; an observation that cannot be believed
 * is put into quarantine, shown and not used. A source that falls silent changes no figure: the
 * last good ones grow old, and say so.
 *
 * <p>Figures come from the engine alone. They are computed from the deals when first asked for and
 * kept in memory until the history changes.
 *
 * <p>May use: api, audit, catalog, reporting.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"api", "audit", "catalog", "reporting"})
package io.fidus.platform.trading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
