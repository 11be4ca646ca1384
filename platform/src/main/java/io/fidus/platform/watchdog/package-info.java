/**
 * The watchdog at work: it hears how gateways, bridges and terminals are, lets the engine's machine
 * judge, carries out what that orders, and keeps every flip and incident.
 *
 * <p>A <em>part</em> is what is watched: a bridge or other gateway, a trade server, a terminal with
 * its account. An <em>incident</em> is one failure from its detection until it is closed, with all
 * parts that suffer from it as symptoms. A <em>hold</em> is a person who keeps all healers away
 * from a part.
 *
 * <p>Of several nodes the one with the lease {@code watchdog} watches and heals. What it decides is
 * durable before it is done, so that the next one goes on where it was and gives no order twice.
 *
 * <p>May use: store, api, audit, alerts, remote, trading, gateways.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"store", "api", "audit", "alerts", "remote", "trading", "gateways"})
package io.fidus.platform.watchdog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
