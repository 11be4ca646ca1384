/**
 * The gateways: the ways in which facts about trading accounts arrive, and how an account is added.
 *
 * <p>A <em>gateway</em> turns a source into the facts of the engine: it listens to a bridge that
 * pushes, polls a bridge or a cloud service over HTTP, and hands what it learns to the trading
 * module, which alone decides what of it is believed. It claims only accounts that somebody has
 * added; others are listed as found and nothing about them is kept. Where several nodes run, one of
 * them has the lease of a gateway and runs it.
 *
 * <p>The passwords of accounts and the keys of gateways are kept sealed and opened here alone. They
 * never leave the program except to the system that they are for; no route returns them.
 *
 * <p>May use: store, api, audit, approvals, sealing, catalog, trading.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"store", "api", "audit", "approvals", "sealing", "catalog", "trading"})
package io.fidus.platform.gateways;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
