/**
 * Who speaks on the link: the shared key, the proof of holding it, and signed requests.
 *
 * <p>The key itself never travels. On a connection the terminal signs the bridge's nonce together
 * with the account it claims; over HTTP it signs every request with its time and number.
 */
@NullMarked
package io.fidus.metatrader.link.security;

import org.jspecify.annotations.NullMarked;
