@NullMarked
package io.fidus.bridge.keys;

import org.jspecify.annotations.NullMarked;
