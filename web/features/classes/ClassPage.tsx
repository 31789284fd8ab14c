import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { ClassPageDocument } from "../../gql/classes.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Acceptance } from "./Acceptance.tsx";
import { Attendance } from "./Attendance.tsx";
import { ClassHead } from "./ClassHead.tsx";
import { asking, ungraded } from "./classWords.ts";
import { Nominate } from "./Nominate.tsx";
import { People } from "./People.tsx";
import { Results } from "./Results.tsx";

const route = getRouteApi("/classes/$classId");

/** One class: what is to be done there first, then who is in it. */
export function ClassPage() {
  const { classId } = route.useParams();
  const { level } = useOwnUnit();
  const answer = useQuery(ClassPageDocument, { variables: { id: classId } });
  const reread = async () => void (await answer.refetch());
  return (
    <Fetched result={answer} lines={10} page>
      {({ class: one }) => {
        const may = (act: string) => one.can.includes(act);
        return (
          <div className={level === "BRANCH" ? "stack roomy" : "stack"}>
            <ClassHead one={one} onReread={reread} />
            {may("nominateForClass") ? <Nominate one={one} onReread={reread} /> : null}
            {may("acceptNominations") && asking(one).some(({ state }) => state !== "ACCEPTED" || one.state === "OPEN") ? (
              <Acceptance key={one.revision} one={one} onReread={reread} />
            ) : null}
            {may("recordAttendance") && one.sessions.length > 0 ? (
              <Attendance key={`a${one.revision}`} one={one} onReread={reread} />
            ) : null}
            {may("recordClassResults") && ungraded(one).length > 0 ? <Results one={one} onReread={reread} /> : null}
            <People one={one} />
          </div>
        );
      }}
    </Fetched>
  );
}
