/**
 * The FIDUS bridge: the program for the machine where the terminals run. They connect to it; it
 * serves what they report over HTTP and pushes it to the platform. It keeps no store: a terminal is
 * told that deals are safe when the platform has said that they are.
 */
@NullMarked
package io.fidus.bridge;

import org.jspecify.annotations.NullMarked;
