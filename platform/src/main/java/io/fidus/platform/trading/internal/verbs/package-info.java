/** What an operator does with statements from the command line. */
@NullMarked
package io.fidus.platform.trading.internal.verbs;

import org.jspecify.annotations.NullMarked;
