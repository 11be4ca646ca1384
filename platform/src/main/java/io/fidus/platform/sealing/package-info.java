/**
 * Secrets that have to be read again, sealed before they are stored.
 *
 * <p>Each is sealed with AES-256-GCM under a named key, for one owner: it cannot be opened as that
 * of another. Keys are changed while the program runs ({@code rotate-keys}), and the program does
 * not start when it cannot open what is stored. What only has to be recognised again, such as a
 * password that somebody signs in with, is hashed instead and is not here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "api", "audit"})
package io.fidus.platform.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
