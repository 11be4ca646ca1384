import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { rolesQuery } from "../../api/peopleQueries";
import type { RoleRules } from "../../api/types";
import { Bone } from "../../components/Bone";
import { Page } from "../../components/Page";
import { ProblemView } from "../../components/ProblemView";
import { nameOf } from "../../i18n/lookup";
import { PeopleTabs } from "./PeopleTabs";
import { ACTIONS, byArea, partsOf } from "./permissions";

/** What each role permits. It is part of the program, so it is read here and changed nowhere. */
export function RolesScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(rolesQuery());
  return (
    <Page title={t("menu.users")}>
      <PeopleTabs />
      <p className="text-muted">{t("roles.text")}</p>
      {data === undefined && (error === null ? <Bone className="h-96" /> : <ProblemView failure={error} onRetry={() => void refetch()} />)}
      {data !== undefined && <Table roles={data} />}
    </Page>
  );
}

function Table({ roles }: { roles: RoleRules[] }) {
  const { t } = useTranslation();
  const areas = byArea(roles.flatMap(({ permissions }) => permissions));
  return (
    <>
      {/* Wider than a phone: it is moved sideways, which the keyboard can do as well. */}
      <div className="panel relative overflow-x-auto" role="region" aria-label={t("roles.title")} tabIndex={0}>
        <table className="w-full border-collapse text-start">
          <thead>
            <tr className="border-b border-border">
              <th scope="col" className="sticky start-0 bg-surface px-4 py-2 text-start font-medium text-muted">
                {t("roles.area")}
              </th>
              {roles.map(({ role }) => (
                <th key={role} scope="col" className="px-3 py-2 text-start font-medium whitespace-nowrap text-muted">
                  {nameOf("role", role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map(({ area }) => (
              <tr key={area} className="border-b border-separator last:border-b-0">
                <th scope="row" className="sticky start-0 bg-surface px-4 py-2 text-start font-medium whitespace-nowrap">
                  {nameOf("area", area)}
                </th>
                {roles.map(({ role, permissions }) => (
                  <td key={role} className="px-3 py-2 whitespace-nowrap">
                    <Actions permitted={permissions.map(partsOf).filter((each) => each.area === area).map(({ action }) => action)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="list-disc ps-5 text-muted">
        {roles.filter(({ needsEnd }) => needsEnd).map(({ role }) => <li key={role}>{t("roles.needsEnd", { role: nameOf("role", role) })}</li>)}
        {roles.filter(({ needsSubject }) => needsSubject).map(({ role }) => <li key={role}>{t("roles.needsSubject", { role: nameOf("role", role) })}</li>)}
      </ul>
    </>
  );
}

function Actions({ permitted }: { permitted: string[] }) {
  const { t } = useTranslation();
  const named = ACTIONS.filter((action) => permitted.includes(action)).map((action) => t(`permission.${action}`));
  if (named.length === 0) return <span className="text-muted">{t("roles.nothing")}</span>;
  return <>{named.join(", ")}</>;
}
