@NullMarked
package io.fidus.bridge.terminals;

import org.jspecify.annotations.NullMarked;
