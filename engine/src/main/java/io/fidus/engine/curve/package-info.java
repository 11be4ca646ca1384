/** How the balance of an account moved, and what its deals add up to. */
@NullMarked
package io.fidus.engine.curve;

import org.jspecify.annotations.NullMarked;
