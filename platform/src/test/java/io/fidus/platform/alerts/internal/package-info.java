/** Tests of alerts over a real store and mail server. */
@NullMarked
package io.fidus.platform.alerts.internal;

import org.jspecify.annotations.NullMarked;
