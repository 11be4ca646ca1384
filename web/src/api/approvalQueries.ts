import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import { paged } from "./paging";

export const approvalsQuery = (state: "OPEN" | "ALL") =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["approvals", state],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET("/api/approvals", { params: { query: { state, ...(pageParam === undefined ? {} : { after: pageParam }) } }, signal })),
  });

export const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: ["approvals", "one", id],
    queryFn: ({ signal }) => answer(api.GET("/api/approvals/{id}", { params: { path: { id } }, signal })),
  });
