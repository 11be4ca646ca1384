/** How remote machines are reached. */
@NullMarked
package io.fidus.platform.remote.internal;

import org.jspecify.annotations.NullMarked;
