@NullMarked
package io.fidus.bridge.stream;

import org.jspecify.annotations.NullMarked;
