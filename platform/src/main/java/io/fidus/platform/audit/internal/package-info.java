/** How acts are kept, chained, verified and served. */
@NullMarked
package io.fidus.platform.audit.internal;

import org.jspecify.annotations.NullMarked;
