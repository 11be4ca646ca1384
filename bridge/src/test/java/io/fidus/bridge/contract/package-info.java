@NullMarked
package io.fidus.bridge.contract;

import org.jspecify.annotations.NullMarked;
