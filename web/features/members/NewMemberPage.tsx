import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useText } from "../../lib/text.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { NewMemberForm } from "./NewMemberForm.tsx";

/** "Thêm đảng viên": one after another, until the list is whole. */
export function NewMemberPage() {
  const t = useText();
  const unit = useOwnUnit();
  const { can } = useViewer();
  const [added, setAdded] = useState<{ id: string; fullName: string } | null>(null);
  if (!can.includes("listMember")) return <Refused reason={t("newMember.refused")} page />;
  return (
    <div className="stack roomy narrow" style={{ margin: "0 auto" }}>
      <PageTitle title={t("newMember.title")} />
      {added ? (
        <Added member={added} onMore={() => setAdded(null)} />
      ) : (
        <div className="sheet stack">
          <p className="soft">{t("newMember.text")}</p>
          <NewMemberForm unitId={unit.id} onAdded={setAdded} />
        </div>
      )}
    </div>
  );
}

function Added({ member, onMore }: { member: { id: string; fullName: string }; onMore(): void }) {
  const t = useText();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <Notice tone="good" role="status" title={t("newMember.added", { name: member.fullName })} ref={notice}>
      <div className="row">
        <Button onClick={onMore}>{t("newPerson.more")}</Button>
        <Link to="/members/$memberId" params={{ memberId: member.id }}>
          {t("newMember.open")}
        </Link>
        <Link to="/members">{t("members.back")}</Link>
      </div>
    </Notice>
  );
}
