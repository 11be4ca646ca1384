/** Checks of the whole repository: its style, its secrets, its architecture. */
@NullMarked
package io.fidus;

import org.jspecify.annotations.NullMarked;
