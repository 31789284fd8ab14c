import { Button, Popover } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import { type Explanation, WhyLines } from "../../parts/WhyLines.tsx";
import "@mantine/core/styles/Popover.css";

/** "Vì sao?": what makes a number what it is, opened beside it. */
export function Why({ unit, explanation }: { unit: string; explanation: Explanation }) {
  const t = useText();
  return (
    <Popover withArrow shadow="md" width={340} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button className="nowrap" flex="none" variant="subtle" size="compact-sm" aria-label={t("why.of", { unit })}>
          {t("why.ask")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("why.of", { unit })}>
        <div className="stack tight">
          <p className="strong">{unit}</p>
          <WhyLines explanation={explanation} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
