import { lazy } from "react";
import { QueuePage } from "../features/queue/QueuePage.tsx";

const StepOfCase = lazy(() => import("../features/candidates/StepOfCase.tsx").then((file) => ({ default: file.StepOfCase })));

/** The queue with the form of a step, which belongs to the pages of people. */
export function QueueRoute() {
  return <QueuePage StepForm={StepOfCase} />;
}
