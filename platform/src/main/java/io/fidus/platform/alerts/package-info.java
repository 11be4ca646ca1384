/**
 * What people have to know: one alert for each root cause, told once and in one place.
 *
 * <p>A module raises an {@link io.fidus.platform.alerts.AlertRequest} under a key that names the
 * cause, as often as it likes, and resolves it; {@link io.fidus.platform.alerts.Alerts} makes one
 * alert of it, which is opened, acknowledged and resolved. An alert that rests on another one that
 * is open is kept and shown, but told to nobody. What is told goes by mail, one thread for each
 * alert and recipient, by a signed webhook, and to the bell of the web app. Raising an alert writes
 * to the store and does nothing else: no channel can hold up or break what raises it.
 *
 * <p>May use: store, api, audit, mail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "api", "audit", "mail"})
package io.fidus.platform.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
