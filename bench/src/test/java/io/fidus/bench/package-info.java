/** Tests of the arithmetic of the measures. */
@NullMarked
package io.fidus.bench;

import org.jspecify.annotations.NullMarked;
