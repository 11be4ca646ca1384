@NullMarked
package io.fidus.bridge.simulator;

import org.jspecify.annotations.NullMarked;
