import { useText } from "../../lib/text.ts";
import { ClockLine } from "../../parts/ClockLine.tsx";
import type { Listed } from "./request.ts";

/** The clocks that run for a request, as those of a case are shown. */
export function RequestClocks({ clocks }: Pick<Listed, "clocks">) {
  const t = useText();
  return (
    <div className="stack tight">
      {clocks.map((clock) => {
        const name = t(`requests.clock.${clock.code}`);
        return <ClockLine key={clock.code} clock={{ ...clock, nameVi: name, nameEn: name, statutory: true }} />;
      })}
    </div>
  );
}
