import { useQueryClient } from "@tanstack/react-query";

/** Loads people again after one of them was changed. */
export function useUserRenewal(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["users"] });
}
