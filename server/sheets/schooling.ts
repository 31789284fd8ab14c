import type { Education } from "../domain/procedure/facts.ts";
import { plain } from "./words.ts";

const beyondSchool = [
  ...[
    "tien si",
    "thac si",
    "cao hoc",
    "sau dai hoc",
    "dai hoc",
    "dh",
    "cu nhan",
    "ky su",
    "bac si",
    "duoc si",
    "kien truc su",
    "cao dang",
    "cd",
  ],
  ...["giao su", "pho giao su"],
];
const upperSecondary = [
  "trung cap",
  "tc",
  "thpt",
  "trung hoc pho thong",
  "cap iii",
  "cap 3",
  "tot nghiep thpt",
  "pho thong trung hoc",
  "ptth",
];
const lowerSecondary = ["thcs", "trung hoc co so", "cap ii", "cap 2", "tot nghiep thcs", "so cap"];
const primary = ["tieu hoc", "cap i", "cap 1"];

/** From which class on each stage was finished: of twelve years, and of the ten there were before 1981. */
const stages: Readonly<Record<string, readonly [primary: number, lower: number, upper: number]>> = { "12": [5, 9, 12], "10": [4, 7, 10] };

/** Schooling as sheets write it: a class of twelve or ten (`9/12`), or a stage or degree. Undefined when it is neither. */
export function readEducation(text: string): Education | undefined {
  const years = /^(?:lớp )?(\d{1,2}) ?\/ ?(10|12)$/i.exec(text);
  if (years) return finished(Number(years[1]), years[2]!);
  const word = plain(text);
  if (beyondSchool.some((name) => word === name || word.startsWith(`${name} `))) return "HIGHER";
  if (upperSecondary.some((name) => word === name || word.startsWith(`${name} `))) return "UPPER_SECONDARY";
  if (lowerSecondary.includes(word)) return "LOWER_SECONDARY";
  if (primary.includes(word)) return "PRIMARY";
  return ["khong", "khong biet chu", "mu chu"].includes(word) ? "NONE" : undefined;
}

function finished(year: number, system: string): Education | undefined {
  const [first, second, third] = stages[system]!;
  if (year < 1 || year > third) return undefined;
  if (year === third) return "UPPER_SECONDARY";
  if (year >= second) return "LOWER_SECONDARY";
  return year >= first ? "PRIMARY" : "NONE";
}
