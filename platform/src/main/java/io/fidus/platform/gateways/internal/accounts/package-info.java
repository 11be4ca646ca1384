/** Adding an account as one action, saying what it is for, keeping its password. */
@NullMarked
package io.fidus.platform.gateways.internal.accounts;

import org.jspecify.annotations.NullMarked;
