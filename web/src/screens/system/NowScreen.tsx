import { Button } from "@heroui/react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { RefreshCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { watchStatusQuery, workQuery } from "../../api/systemQueries";
import { Bone } from "../../components/Bone";
import { ProblemView } from "../../components/ProblemView";
import { useAllowed } from "../../shell/user";
import { AllPartsDrawer, PartDrawer } from "./PartDrawer";
import { PartsGrid } from "./PartsGrid";
import { StatusBanner } from "./StatusBanner";
import { SystemPage } from "./SystemPage";
import { Troubles } from "./Troubles";
import { WorkSection } from "./WorkSection";

const route = getRouteApi("/system");
/** No part is called so: the status writes a kind and a colon before each name. */
const ALL = "all";

/** What is wrong now, before everything else, and what can be done about it. */
export function NowScreen() {
  const { t } = useTranslation();
  const { part } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useAllowed("system:write");
  const status = useQuery(watchStatusQuery());
  const work = useQuery(workQuery());
  const show = (name: string | undefined) => void navigate({ search: (before) => ({ ...before, part: name }), resetScroll: false });
  const chosen = status.data?.parts.find((each) => each.part === part);
  return (
    <SystemPage
      actions={
        may && (
          <Button variant="outline" onPress={() => show(ALL)}>
            <RefreshCw aria-hidden="true" />
            {t("watch.orderAll")}
          </Button>
        )
      }
    >
      {status.data === undefined && status.error !== null && <ProblemView failure={status.error} onRetry={() => void status.refetch()} />}
      {/* Both together, so that nothing moves what already stands. */}
      {(status.data === undefined || work.isPending) && status.error === null && <Bone className="h-96 rounded-lg" />}
      {status.data !== undefined && !work.isPending && (
        <>
          <StatusBanner status={status.data} failure={status.error} />
          <Troubles parts={status.data.parts} />
          {work.error !== null && <ProblemView failure={work.error} onRetry={() => void work.refetch()} />}
          {work.data !== undefined && work.data.length > 0 && <WorkSection work={work.data} parts={status.data.parts} />}
          <PartsGrid parts={status.data.parts} selected={part} onShow={show} />
        </>
      )}
      {part === ALL && may && <AllPartsDrawer onClose={() => show(undefined)} />}
      {chosen !== undefined && <PartDrawer key={chosen.part} part={chosen} onClose={() => show(undefined)} />}
    </SystemPage>
  );
}
