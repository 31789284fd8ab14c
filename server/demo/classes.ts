import { addDays, type CalendarDate, yearOf } from "../domain/calendar.ts";
import type { ClassState } from "../domain/classes.ts";
import { demoId } from "./demoId.ts";
import type { DemoCase, DemoClass } from "./demoPlan.ts";
import type { DemoCity } from "./tree.ts";

const most = 12;
const stepOf = ({ steps }: DemoCase, event: string) => steps.find((step) => step.event === event);
const statesOnTheWay = ["CLASS_CERTIFIED", "APPLIED", "CV_DECLARED", "VERIFYING", "OPINIONS", "BRANCH_REVIEW"];

/** In the one ward that is told in full: a class that is over, one that runs, and one that takes nominations. */
export function demoClasses(cities: DemoCity[], cases: readonly DemoCase[], today: CalendarDate): DemoClass[] {
  const ward = cities[0]!.wards.find(({ slug }) => slug === "dongda")!;
  const certified = cases
    .filter((one) => statesOnTheWay.includes(one.steps.at(-1)!.becomes) && (stepOf(one, "CERTIFY")?.on ?? "") >= addDays(today, -45))
    .slice(0, most);
  const numbers = certified.map((one) => stepOf(one, "CERTIFY")?.facts.number);
  const finished = certified.filter((_, at) => numbers[at] !== undefined && numbers.indexOf(numbers[at]) === at);
  const days = finished.map((one) => stepOf(one, "CERTIFY")!.on).sort();
  const nominated = cases.filter((one) => one.steps.at(-1)!.becomes === "CLASS_NOMINATED");
  const half = Math.ceil(nominated.length / 2);
  const lastOne = days.at(-1) ?? addDays(today, -30);
  const year = yearOf(today);
  const make = (
    slug: string,
    title: string,
    state: ClassState,
    span: [CalendarDate, CalendarDate],
    people: readonly DemoCase[],
  ): DemoClass => ({
    ...{ id: demoId(`${ward.path}/class ${slug}`), unitId: ward.unit.id, kind: "AWARENESS", title, state, places: 40 },
    place: "Trung tâm chính trị khu vực, phòng 201",
    ...{ startsOn: span[0], endsOn: span[1], nominateBy: addDays(span[0], -3) },
    sessions: ["Khái quát lịch sử Đảng Cộng sản Việt Nam", "Điều lệ Đảng", "Phấn đấu để được đứng vào hàng ngũ của Đảng"].map(
      (topic, at) => ({
        ...{ id: demoId(`${ward.path}/class ${slug}/session ${at}`), title: topic },
        on: [span[0], addDays(span[0], 1), span[1]].sort()[at]!,
      }),
    ),
    people: people.map((one) => {
      const [nomination, certificate] = [stepOf(one, "NOMINATE")!, stepOf(one, "CERTIFY")];
      return {
        ...{ id: demoId(`${ward.path}/class ${slug}/place ${one.id}`), caseId: one.id, stepId: nomination.id, on: nomination.on },
        certificate: certificate ? { stepId: certificate.id, on: certificate.on, number: certificate.facts.number! } : null,
      };
    }),
  });
  return [
    make("done", `Lớp bồi dưỡng nhận thức về Đảng khóa II năm ${year}`, "CLOSED", [addDays(days[0] ?? lastOne, -4), lastOne], finished),
    make(
      "running",
      `Lớp bồi dưỡng nhận thức về Đảng khóa III năm ${year}`,
      "RUNNING",
      [addDays(today, -2), addDays(today, 3)],
      nominated.slice(0, half),
    ),
    make(
      "open",
      `Lớp bồi dưỡng nhận thức về Đảng khóa IV năm ${year}`,
      "OPEN",
      [addDays(today, 17), addDays(today, 21)],
      nominated.slice(half),
    ),
  ];
}
