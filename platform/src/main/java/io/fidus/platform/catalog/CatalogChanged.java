package io.fidus.platform.catalog;

/**
 * Something of the catalogue is new or has changed.
 *
 * @param kind the name of its collection
 */
public record CatalogChanged(String kind, String id) {}
