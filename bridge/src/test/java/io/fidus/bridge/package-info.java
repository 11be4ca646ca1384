@NullMarked
package io.fidus.bridge;

import org.jspecify.annotations.NullMarked;
