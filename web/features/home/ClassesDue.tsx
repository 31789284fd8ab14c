import { Link } from "@tanstack/react-router";
import { date, number, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useViewer } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Status, type Tone } from "../../ui/Status.tsx";
import type { OpenClass, useClasses } from "./useClasses.ts";

/** For who holds classes: those that wait for a list or for results, and those that run. For a branch: by when it names people, and who of its own attends. */
export function ClassesDue({ classes }: { classes: ReturnType<typeof useClasses> }) {
  const holds = useViewer().can.includes("openClass");
  if (classes.skip) return null;
  return (
    <Fetched result={classes} lines={2}>
      {({ classes: { edges } }) => (
        <Listed classes={edges.map(({ node }) => node).filter((one) => holds || concernsBranch(one))} holds={holds} />
      )}
    </Fetched>
  );
}

const concernsBranch = ({ state, nominateBy, mine }: OpenClass) => (state === "OPEN" ? nominateBy >= today() : mine > 0);

function Listed({ classes, holds }: { classes: OpenClass[]; holds: boolean }) {
  const t = useText();
  if (classes.length === 0) return null;
  return (
    <section className="stack" aria-label={t("classes.title")}>
      <h2>{t("home.classes", { count: classes.length })}</h2>
      <ul className="sheet plain stack">
        {classes.map((one) => (
          <li key={one.id} className="row spread" style={{ gap: "0.25rem 1rem" }}>
            <span style={{ flex: "1 1 16rem" }}>
              <Link to="/classes/$classId" params={{ classId: one.id }}>
                {one.title}
              </Link>
              <span className="soft"> · {t("classes.fromTo", { from: date(one.startsOn), to: date(one.endsOn) })}</span>
            </span>
            {holds ? <Held one={one} /> : <Sent one={one} />}
          </li>
        ))}
      </ul>
      <Link to="/classes">{t("home.classesAll")}</Link>
    </section>
  );
}

function Held({ one: { state, nominated, accepted, places, endsOn, nominateBy } }: { one: OpenClass }) {
  const t = useText();
  const taken = { accepted: number(accepted), places: number(places) };
  const [tone, word]: [Tone, string] =
    state === "RUNNING"
      ? endsOn < today()
        ? ["slow", t("home.classOver")]
        : ["good", t("home.classRuns", taken)]
      : nominated > 0
        ? ["slow", t("classes.asking", { count: nominated })]
        : ["none", t("home.classOpen", { ...taken, date: date(nominateBy) })];
  return <Status long tone={tone} word={word} />;
}

function Sent({ one: { state, nominateBy, mine } }: { one: OpenClass }) {
  const t = useText();
  const named = mine > 0 ? t("home.classMine", { count: mine }) : t("home.classNobody");
  if (state === "RUNNING") return <Status long tone="good" word={t("home.classAttends", { count: mine })} />;
  return <Status long tone={mine > 0 ? "none" : "slow"} word={t("home.classNominate", { date: date(nominateBy), named })} />;
}
