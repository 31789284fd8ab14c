import { useApolloClient, useMutation } from "@apollo/client/react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { OpenScreeningRoundDocument } from "../../gql/screening.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { forWhom } from "../../parts/forWhom.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, SelectField, TextField } from "../../ui/fields.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";

const shape = resolve(z.object({ name: rules.text("screening.nameMissing"), period: z.string(), closesOn: rules.date() }));

/** "Mở đợt rà soát": every branch below reviews its members of today. */
export const NewRoundPage = forWhom(["openScreeningRound"], OpenRound);

function OpenRound() {
  const t = useText();
  const unit = useOwnUnit();
  const announce = useAnnounce();
  const go = useNavigate();
  const client = useApolloClient();
  const [open] = useMutation(OpenScreeningRoundDocument);
  const clientKey = useRef(newKey());
  const year = thisYear();
  const periods = [
    { value: String(year), label: t("screening.year", { year: String(year) }) },
    ...[1, 2].map((half) => ({ value: `${year}S${half}`, label: t("screening.half", { half, year: String(year) }) })),
  ];
  const send = async (values: { name: string; period: string; closesOn: string }) => {
    const { data } = await open({ variables: { input: { clientKey: clientKey.current, unitId: unit.id, ...values } } });
    client.cache.evict({ id: "ROOT_QUERY", fieldName: "screeningRounds" });
    announce(t("screening.opened"));
    await go({ to: "/screening/$roundId", params: { roundId: data!.openScreeningRound.id } });
  };
  return (
    <div className="stack narrow">
      <div>
        <Link to="/screening">{t("screening.back")}</Link>
      </div>
      <PageTitle title={t("screening.open")} />
      <p>{t("screening.openText")}</p>
      <div className="sheet">
        <Form
          initial={{ name: t("screening.nameNow", { year: String(year) }), period: String(year), closesOn: `//${year}` }}
          resolver={shape}
          action={t("screening.open")}
          onSend={send}
          nameOf={(field) => field}
        >
          <TextField name="name" label={t("screening.name")} />
          <SelectField name="period" label={t("screening.period")} options={periods} />
          <DateField name="closesOn" label={t("screening.closesOn")} />
        </Form>
      </div>
    </div>
  );
}
