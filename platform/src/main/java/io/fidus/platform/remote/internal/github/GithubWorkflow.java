package io.fidus.platform.remote.internal.github;

/**
 * A workflow that the repository has.
 *
 * @param file the name of its file
 * @param state GitHub's word: {@code active} when it can run
 */
public record GithubWorkflow(String file, String state) {}
