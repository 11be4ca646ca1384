/**
 * The link's lines: UTF-8 JSON, one object each, at most 256 KiB.
 *
 * <p>A line is either understood completely or refused as a whole. An unknown, missing or repeated
 * field, a number where text belongs, an amount with an exponent, a second object on the line: each
 * is a refusal with its reason, never a guess.
 */
@NullMarked
package io.fidus.metatrader.link.codec;

import org.jspecify.annotations.NullMarked;
