/** Makes the description of the API from its code. Only tests need it: the program serves none. */
@NullMarked
package io.fidus.spec;

import org.jspecify.annotations.NullMarked;
