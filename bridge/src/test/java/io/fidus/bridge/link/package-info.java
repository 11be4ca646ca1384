@NullMarked
package io.fidus.bridge.link;

import org.jspecify.annotations.NullMarked;
