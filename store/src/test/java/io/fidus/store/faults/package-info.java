/** What is acknowledged stays, whatever is killed or cut. */
@NullMarked
package io.fidus.store.faults;

import org.jspecify.annotations.NullMarked;
