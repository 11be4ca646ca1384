@NullMarked
package io.fidus.bridge.deploy;

import org.jspecify.annotations.NullMarked;
