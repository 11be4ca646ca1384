/** Tests of the watchdog at work. */
@org.jspecify.annotations.NullMarked
package io.fidus.platform.watchdog.internal;
