import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { brokersQuery, fundsQuery, gatewaysQuery, managersQuery } from "../api/queries";
import type { Option } from "./SelectInput";

/** Stands for "none" among the choices, since a choice must have an id. */
export const NONE = "none";

type Named = { id: string; name: string };

/** The brokers, funds, managers and gateways to choose from; funds, managers and gateways may be none. */
export function useNamed(): Record<"brokers" | "funds" | "managers" | "gateways", Option[]> {
  const { t } = useTranslation();
  const options = (list: Named[] | undefined) => (list ?? []).map(({ id, name }) => ({ id, label: name }));
  const orNone = (list: Named[] | undefined, label: string) => [{ id: NONE, label }, ...options(list)];
  return {
    brokers: orNone(useQuery(brokersQuery()).data, t("assignment.noBroker")),
    funds: orNone(useQuery(fundsQuery()).data, t("assignment.noFund")),
    managers: orNone(useQuery(managersQuery()).data, t("assignment.noManager")),
    gateways: orNone(useQuery(gatewaysQuery()).data, t("assignment.noGateway")),
  };
}

/** The choices without "none", where there must be one. */
export const some = (options: Option[]): Option[] => options.filter(({ id }) => id !== NONE);

/** What a choice means to the platform. */
export const chosen = (id: string): string | null => (id === NONE ? null : id);
