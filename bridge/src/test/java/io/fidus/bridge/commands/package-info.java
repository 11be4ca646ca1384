@NullMarked
package io.fidus.bridge.commands;

import org.jspecify.annotations.NullMarked;
