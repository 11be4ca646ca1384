package io.fidus.platform.api;

/**
 * An event on a stream.
 *
 * @param name the kind of event: letters and hyphens
 * @param data what is written as JSON
 */
public record ServerEvent(String name, Object data) {}
