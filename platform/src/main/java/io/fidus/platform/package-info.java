/**
 * The FIDUS platform: one modular monolith that serves the API and the web app. Each subpackage is
 * one module.
 */
@NullMarked
package io.fidus.platform;

import org.jspecify.annotations.NullMarked;
