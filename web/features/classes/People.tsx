import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { v4 as newKey } from "uuid";
import { WithdrawNominationDocument } from "../../gql/classes.ts";
import { date, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Confirm } from "../../ui/Confirm.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { type ClassWhole, type Place, useClassWords } from "./classWords.ts";

/** Everybody who was nominated, as far as one sees them, with what they brought back. */
export function People({ one }: { one: ClassWhole }) {
  const t = useText();
  const words = useClassWords();
  const [leaving, setLeaving] = useState<Place | null>(null);
  if (one.nominations.length === 0) return <p className="soft">{t("classes.nobody")}</p>;
  const columns: Column<Place>[] = [
    {
      id: "name",
      header: t("classes.person"),
      lead: true,
      cell: ({ candidate }) => (
        <Link to="/people/$caseId" params={{ caseId: candidate.id }}>
          {candidate.fullName}
        </Link>
      ),
    },
    { id: "born", header: t("people.birthYear"), cell: ({ candidate }) => String(candidate.birthYear), width: "6rem" },
    {
      id: "unit",
      header: t("people.branch"),
      cell: ({ candidate }) => (candidate.unit ? unbroken(candidate.unit.name) : t("people.branchUnseen")),
    },
    { id: "place", header: t("classes.placeState"), cell: words.place },
    {
      id: "came",
      header: t("classes.came"),
      cell: ({ present, missed }) => (present.length + missed.length > 0 ? `${present.length}/${present.length + missed.length}` : ""),
    },
    {
      id: "certificate",
      header: t("classes.certificate"),
      cell: ({ certificateNumber, certifiedOn }) =>
        certificateNumber ? t("classes.certificateOf", { number: certificateNumber, date: date(certifiedOn) }) : "",
    },
    {
      id: "act",
      header: t("classes.act"),
      cell: (place) =>
        place.can.includes("withdrawNomination") ? (
          <Button variant="default" size="compact-md" onClick={() => setLeaving(place)}>
            {t("classes.withdraw")}
          </Button>
        ) : null,
    },
  ];
  // A column that nobody has anything in yet is none.
  const filled: Record<string, boolean> = {
    act: one.nominations.some(({ can }) => can.includes("withdrawNomination")),
    came: one.nominations.some(({ present, missed }) => present.length + missed.length > 0),
    certificate: one.nominations.some(({ certificateNumber }) => certificateNumber),
  };
  return (
    <section className="stack tight" aria-label={t("classes.people")}>
      <h2>{t("classes.people")}</h2>
      <Table
        label={t("classes.people")}
        rows={one.nominations}
        rowKey={({ id }) => id}
        columns={columns.filter(({ id }) => filled[id] ?? true)}
      />
      {leaving ? <Withdraw place={leaving} onClose={() => setLeaving(null)} /> : null}
    </section>
  );
}

function Withdraw({ place, onClose }: { place: Place; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const [withdraw] = useMutation(WithdrawNominationDocument);
  const [clientKey] = useState(() => newKey());
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t("classes.withdrawTitle", { name: place.candidate.fullName })}
      action={t("classes.withdraw")}
      onConfirm={async () => {
        await withdraw({ variables: { input: { clientKey, placeId: place.id } } });
        announce(t("classes.withdrawn", { name: place.candidate.fullName }));
      }}
    >
      <p>{t("classes.withdrawText")}</p>
    </Confirm>
  );
}
