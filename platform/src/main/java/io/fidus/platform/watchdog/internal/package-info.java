/** How the watchdog hears, keeps and heals. */
@NullMarked
package io.fidus.platform.watchdog.internal;

import org.jspecify.annotations.NullMarked;
