/**
 * The platform looked at from outside: whether it lives, whether it can work, what it measures, and
 * which program it is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "api"})
package io.fidus.platform.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
