/**
 * The link: how a terminal tells a bridge what is in its account.
 *
 * <p>A program inside each terminal keeps one connection to the bridge and writes one JSON object
 * per line. The bridge speaks first, with a challenge; the terminal answers with who it is and
 * proves that it holds the shared key; from then on it pushes the account every second, lists of
 * positions and orders when they change, and every deal after the last one that was acknowledged.
 *
 * <ul>
 *   <li>{@code message} holds the messages as sealed records,
 *   <li>{@code codec} reads and writes them, one line each, and refuses whatever it does not
 *       understand completely,
 *   <li>{@code security} proves who speaks: the shared key, the challenge, signed requests,
 *   <li>{@code session} holds the state machines of both ends, without sockets, threads or clocks,
 *   <li>{@code conformance} is the kit that every bridge must pass.
 * </ul>
 */
@NullMarked
package io.fidus.metatrader.link;

import org.jspecify.annotations.NullMarked;
