/** The routes of system health. */
@NullMarked
package io.fidus.platform.operations.internal;

import org.jspecify.annotations.NullMarked;
