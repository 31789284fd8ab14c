import { useQuery } from "@apollo/client/react";
import { ProcessingRegisterDocument, type ProcessingRegisterQuery } from "../../gql/privacy.ts";
import { type Text, useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { PrivacyLinks } from "./PrivacyLinks.tsx";
import { RegisterFiles } from "./RegisterFiles.tsx";

type Entry = ProcessingRegisterQuery["processingRegister"][number];
type Item = Entry["items"][number];

/** "Hồ sơ xử lý dữ liệu": what data of which people is processed, what for, on which ground, how long, and who sees it. */
export function RegisterPage() {
  const t = useText();
  const unit = useOwnUnit();
  const answer = useQuery(ProcessingRegisterDocument, { variables: { unitId: unit.id } });
  return (
    <div className="stack">
      <PageTitle title={t("register.title")}>
        <PrivacyLinks here="register" />
      </PageTitle>
      <p className="soft">{t("register.text")}</p>
      <RegisterFiles unitId={unit.id} />
      <Fetched result={answer} lines={12}>
        {({ processingRegister }) => processingRegister.map((entry) => <Sheet key={entry.code} entry={entry} />)}
      </Fetched>
    </div>
  );
}

function Sheet({ entry }: { entry: Entry }) {
  const t = useText();
  const told = useTold();
  const name = told(entry.nameVi, entry.nameEn);
  const lines = [
    ["register.people", told(entry.peopleVi, entry.peopleEn)],
    ["register.purpose", told(entry.purposeVi, entry.purposeEn)],
    ["register.ground", told(entry.groundVi, entry.groundEn)],
    ["register.kept", told(entry.keptVi, entry.keptEn)],
  ] as const;
  return (
    <section className="stack" aria-label={name}>
      <h2>{name}</h2>
      <ul className="sheet plain stack tight">
        {lines.map(([id, text]) => (
          <li key={id}>
            <span className="strong">{t(id)}:</span> {text}
          </li>
        ))}
      </ul>
      <Table label={name} rows={entry.items} rowKey={({ nameVi }) => nameVi} columns={columnsOf(t, told)} />
    </section>
  );
}

function columnsOf(t: Text, told: (vi: string, en: string) => string): Column<Item>[] {
  return [
    { id: "item", header: t("register.item"), lead: true, cell: ({ nameVi, nameEn }) => told(nameVi, nameEn) },
    {
      id: "kind",
      header: t("register.kind"),
      width: "9rem",
      cell: ({ sensitive }) => t(sensitive ? "register.sensitive" : "register.basic"),
    },
    {
      id: "levels",
      header: t("register.levels"),
      wide: true,
      width: "22rem",
      cell: ({ levels }) => levels.map((level) => t(`register.level.${level}`)).join(" · ") || t("register.nobody"),
    },
  ];
}
