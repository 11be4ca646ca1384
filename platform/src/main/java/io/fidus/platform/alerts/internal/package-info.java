/** How alerts live, and who is told what. */
@NullMarked
package io.fidus.platform.alerts.internal;

import org.jspecify.annotations.NullMarked;
