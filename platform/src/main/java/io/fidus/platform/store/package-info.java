/**
 * Which store keeps the data, and its life with the program. Only configuration: the store itself
 * is the module {@code io.fidus.store}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.fidus.platform.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
