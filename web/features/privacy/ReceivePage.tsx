import { useMutation } from "@apollo/client/react";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { type IdentityCheck, ReceiveSubjectRequestDocument, type SubjectRequestKind } from "../../gql/requests.ts";
import { today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField } from "../../ui/fields.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { identities, kinds } from "./request.ts";
import { type Asker, WhoAsks } from "./WhoAsks.tsx";

const route = getRouteApi("/privacy/requests/new");
const shape = resolve(
  z.object({ kind: rules.choice("requests.kindMissing"), identity: rules.choice("requests.identityMissing"), receivedOn: rules.date() }),
);

/** Takes down what a person asks about their own data: from their page, or by finding them here. */
export function ReceivePage() {
  const t = useText();
  const { candidateId, memberId } = route.useSearch();
  const [chosen, setChosen] = useState<Asker | null>(null);
  const asker = chosen ?? (candidateId ? { candidateId, name: null } : memberId ? { memberId, name: null } : null);
  return (
    <div className="stack narrow">
      <div>
        <Link to="/privacy/requests">{t("requests.back")}</Link>
      </div>
      <PageTitle title={t("requests.receive")} />
      <p className="soft">{t("requests.receiveText")}</p>
      {asker ? <Asked asker={asker} /> : <WhoAsks onChoose={setChosen} />}
    </div>
  );
}

function Asked({ asker: { name, ...person } }: { asker: Asker }) {
  const t = useText();
  const go = useNavigate();
  const [receive] = useMutation(ReceiveSubjectRequestDocument);
  const clientKey = useRef(newKey());
  const send = async ({ kind, identity, receivedOn }: { kind: string; identity: string; receivedOn: string }) => {
    const said = { kind: kind as SubjectRequestKind, identity: identity as IdentityCheck, receivedOn };
    const { data } = await receive({ variables: { input: { clientKey: clientKey.current, ...person, ...said } } });
    await go({ to: "/privacy/requests/$requestId", params: { requestId: data!.receiveSubjectRequest.id } });
  };
  return (
    <div className="sheet stack">
      {name ? <h2>{name}</h2> : null}
      <Form initial={{ kind: "", identity: "", receivedOn: today() }} resolver={shape} action={t("requests.receiveSend")} onSend={send}>
        <ChoiceField
          name="kind"
          label={t("requests.kindField")}
          options={kinds.map((value) => ({ value, label: t(`requests.kind.${value}`) }))}
        />
        <ChoiceField
          name="identity"
          label={t("requests.identityField")}
          options={identities.map((value) => ({ value, label: t(`requests.identity.${value}`) }))}
        />
        <DateField name="receivedOn" label={t("requests.receivedField")} />
      </Form>
    </div>
  );
}
