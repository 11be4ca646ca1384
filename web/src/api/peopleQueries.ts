import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import { page, paged, type QueryOf } from "./paging";

export type UsersQuery = QueryOf<"/api/users">;

export const usersQuery = (query: UsersQuery) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["users", query],
    queryFn: ({ pageParam, signal }) => answer(api.GET("/api/users", { params: { query: { ...query, ...page(pageParam) } }, signal })),
  });

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ["users", "one", id],
    queryFn: ({ signal }) => answer(api.GET("/api/users/{id}", { params: { path: { id } }, signal })),
  });

export const userSessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["users", "one", id, "sessions"],
    queryFn: ({ signal }) => answer(api.GET("/api/users/{id}/sessions", { params: { path: { id } }, signal })),
  });

/** What each role permits changes with the program only. */
export const rolesQuery = () =>
  queryOptions({
    queryKey: ["roles"],
    queryFn: ({ signal }) => answer(api.GET("/api/roles", { signal })),
    staleTime: Infinity,
  });

export const apiKeysQuery = () =>
  queryOptions({
    queryKey: ["api-keys"],
    queryFn: ({ signal }) => answer(api.GET("/api/api-keys", { signal })),
  });

export const profileQuery = () =>
  queryOptions({
    queryKey: ["profile"],
    queryFn: ({ signal }) => answer(api.GET("/api/profile", { signal })),
  });

export const ownSessionsQuery = () =>
  queryOptions({
    queryKey: ["profile", "sessions"],
    queryFn: ({ signal }) => answer(api.GET("/api/profile/sessions", { signal })),
  });

export const passkeysQuery = () =>
  queryOptions({
    queryKey: ["profile", "passkeys"],
    queryFn: ({ signal }) => answer(api.GET("/api/profile/passkeys", { signal })),
  });
