import { Radio } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import { type Kind, kinds } from "./draft.ts";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Radio.css";

/** What is to be changed, with a sentence about what it means. */
export function KindStep({ kind, onChoose }: { kind: Kind | null; onChoose(kind: Kind): void }) {
  const t = useText();
  return (
    <Radio.Group label={t("change.kind")} value={kind ?? ""} onChange={(value) => onChoose(value as Kind)}>
      <div className="stack" style={{ marginTop: "0.75rem" }}>
        {kinds.map((one) => (
          <Radio key={one} value={one} label={t(`change.kind.${one}`)} description={t(`change.about.${one}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
