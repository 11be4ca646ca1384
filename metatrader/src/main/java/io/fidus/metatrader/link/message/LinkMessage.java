package io.fidus.metatrader.link.message;

/** A message of the link in either direction. */
public sealed interface LinkMessage permits TerminalMessage, BridgeMessage {}
