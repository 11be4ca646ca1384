/** What an operator sets, from environment variables, and what is said about a wrong value. */
@NullMarked
package io.fidus.bridge.settings;

import org.jspecify.annotations.NullMarked;
