/**
 * Routes that only tests have. Outside of the program's package, so that it never picks them up.
 */
@NullMarked
package io.fidus.probe;

import org.jspecify.annotations.NullMarked;
