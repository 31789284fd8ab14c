import { useBlocker } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useFormContext } from "react-hook-form";

const LeaveQuestion = lazy(() => import("./LeaveQuestion.tsx").then((file) => ({ default: file.LeaveQuestion })));

/** What stands behind a page: its path, and which year, month or form of it is chosen. */
interface Address {
  pathname: string;
  search: object;
}
const differs = (current: Address, next: Address) =>
  current.pathname !== next.pathname || JSON.stringify(current.search) !== JSON.stringify(next.search);

/** Asks before the page is left, changed for another month or year of it, or closed while `held` is true: what was not saved would be lost. */
export function Unsaved({ held }: { held: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => held && differs(current, next),
    enableBeforeUnload: held,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Suspense fallback={null}>
      <LeaveQuestion onStay={blocker.reset} onLeave={blocker.proceed} />
    </Suspense>
  );
}

/** The same of the form it stands in, from the first letter until it is sent. */
export function UnsavedForm() {
  const { isDirty, isSubmitting, isSubmitSuccessful } = useFormContext().formState;
  return <Unsaved held={isDirty && !isSubmitting && !isSubmitSuccessful} />;
}
