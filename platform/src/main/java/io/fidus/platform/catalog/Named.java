package io.fidus.platform.catalog;

/** Something of the catalogue as others show it. */
public record Named(String id, String name) {}
