import { useBlocker } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useFormContext } from "react-hook-form";

const LeaveQuestion = lazy(() => import("./LeaveQuestion.tsx").then((file) => ({ default: file.LeaveQuestion })));

/** Asks before the page is left or closed while `held` is true: what was typed and not saved would be lost. */
export function Unsaved({ held }: { held: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => held && current.pathname !== next.pathname,
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
