@NullMarked
package io.fidus.bridge.settings;

import org.jspecify.annotations.NullMarked;
