import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useText } from "../../lib/text.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { CaseAgain, MemberAgain } from "./FollowAgain.tsx";
import { NewCandidateForm } from "./NewCandidateForm.tsx";

const route = getRouteApi("/people/new");

/** "Thêm quần chúng ưu tú": four facts, one after another; the rest can follow. */
export function NewCandidatePage() {
  const t = useText();
  const unit = useOwnUnit();
  const { can } = useViewer();
  const { ofCase, ofMember } = route.useSearch();
  const again = ofCase ?? ofMember;
  const [added, setAdded] = useState<{ id: string; fullName: string } | null>(null);
  const form = { unitId: unit.id, onAdded: setAdded };
  if (!can.includes("openCase")) return <Refused reason={t("newPerson.refused")} page />;
  return (
    <div className="stack roomy narrow" style={{ margin: "0 auto" }}>
      <PageTitle title={t(again ? "newPerson.again" : "newPerson.title")} />
      {added ? (
        <Added person={added} onMore={again ? null : () => setAdded(null)} />
      ) : (
        <div className="sheet stack">
          <p className="soft">{t(again ? "newPerson.againText" : "newPerson.text")}</p>
          {ofCase ? <CaseAgain caseId={ofCase} {...form} /> : null}
          {ofMember ? <MemberAgain memberId={ofMember} {...form} /> : null}
          {again ? null : <NewCandidateForm {...form} />}
        </div>
      )}
    </div>
  );
}

function Added({ person, onMore }: { person: { id: string; fullName: string }; onMore: (() => void) | null }) {
  const t = useText();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <Notice tone="good" role="status" title={t("newPerson.added", { name: person.fullName })} ref={notice}>
      <p>{t("newPerson.whatNext")}</p>
      <div className="row">
        {onMore ? <Button onClick={onMore}>{t("newPerson.more")}</Button> : null}
        <Link to="/people/$caseId" params={{ caseId: person.id }}>
          {t("newPerson.open")}
        </Link>
        <Link to="/people">{t("person.back")}</Link>
      </div>
    </Notice>
  );
}
