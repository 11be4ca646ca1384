/** What the module keeps, in the form in which it is stored. */
@NullMarked
package io.fidus.platform.trading.internal.storage;

import org.jspecify.annotations.NullMarked;
