/** How the catalogue is kept and served. */
@NullMarked
package io.fidus.platform.catalog.internal;

import org.jspecify.annotations.NullMarked;
