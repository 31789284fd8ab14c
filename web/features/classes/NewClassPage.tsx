import { useApolloClient, useMutation } from "@apollo/client/react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import { OpenClassDocument } from "../../gql/classes.ts";
import { useText } from "../../lib/text.ts";
import { forWhom } from "../../parts/forWhom.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ClassForm, type Described } from "./ClassForm.tsx";

/** "Mở lớp": branches nominate from then on. */
export const NewClassPage = forWhom(["openClass"], OpenClass);

function OpenClass() {
  const t = useText();
  const unit = useOwnUnit();
  const announce = useAnnounce();
  const go = useNavigate();
  const client = useApolloClient();
  const [open] = useMutation(OpenClassDocument);
  const clientKey = useRef(newKey());
  const send = async (described: Described) => {
    const { data } = await open({ variables: { input: { clientKey: clientKey.current, unitId: unit.id, ...described } } });
    client.cache.evict({ id: "ROOT_QUERY", fieldName: "classes" });
    announce(t("classes.opened"));
    await go({ to: "/classes/$classId", params: { classId: data!.openClass.id } });
  };
  return (
    <div className="stack">
      <Link to="/classes">{t("classes.back")}</Link>
      <PageTitle title={t("classes.open")} />
      <div className="sheet">
        <ClassForm action={t("classes.open")} onSend={send} />
      </div>
    </div>
  );
}
