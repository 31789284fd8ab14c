import { Button } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import { type Draft, stepLine } from "./draft.ts";

interface StepsStepProps {
  drafts: Draft[];
  onAdd(): void;
  onEdit(at: number): void;
  onRemove(at: number): void;
}

/** The steps of one decision in their order: all of them are carried out under one paper, or none. */
export function StepsStep({ drafts, onAdd, onEdit, onRemove }: StepsStepProps) {
  const t = useText();
  return (
    <div className="stack">
      <p className="soft">{t("change.stepsHint")}</p>
      <ol className="plain stack" aria-label={t("change.step.steps")}>
        {drafts.map((draft, at) => {
          const line = `${at + 1}. ${stepLine(draft, t)}`;
          return (
            <li key={line} className="row spread">
              <span className="strong">{line}</span>
              <span className="row">
                <Button variant="default" size="compact-md" aria-label={t("change.editStep", { place: at + 1 })} onClick={() => onEdit(at)}>
                  {t("change.edit")}
                </Button>
                <Button
                  variant="default"
                  size="compact-md"
                  aria-label={t("change.removeStep", { place: at + 1 })}
                  onClick={() => onRemove(at)}
                >
                  {t("change.remove")}
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      <div>
        <Button variant="default" onClick={onAdd}>
          {t("change.addStep")}
        </Button>
      </div>
    </div>
  );
}
