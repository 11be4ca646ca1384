import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import { page, paged, type QueryOf } from "./paging";

export type AuditQuery = QueryOf<"/api/audit">;

export const auditQuery = (query: AuditQuery) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["audit", query],
    queryFn: ({ pageParam, signal }) => answer(api.GET("/api/audit", { params: { query: { ...query, ...page(pageParam) } }, signal })),
  });

export const actQuery = (id: string) =>
  queryOptions({
    queryKey: ["audit", "one", id],
    queryFn: ({ signal }) => answer(api.GET("/api/audit/{id}", { params: { path: { id } }, signal })),
  });

/** How far the log is chained, and what its last verification has found. */
export const chainQuery = () =>
  queryOptions({
    queryKey: ["audit", "chain"],
    queryFn: ({ signal }) => answer(api.GET("/api/audit/verification", { signal })),
  });
