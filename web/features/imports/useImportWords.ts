import type { ImportPartsFragment } from "../../gql/imports.ts";
import type { TextId } from "../../lib/text.ts";
import { useText } from "../../lib/text.ts";

export type Import = ImportPartsFragment;
export type Field = NonNullable<NonNullable<Import["columns"]>[number]["field"]>;

const kinds = { MEMBERS: "imports.kind.MEMBERS", CANDIDATES: "imports.kind.CANDIDATES" } as const satisfies Record<Import["kind"], TextId>;
const states = {
  UPLOADING: "imports.state.UPLOADING",
  UPLOADED: "imports.state.UPLOADED",
  MAPPED: "imports.state.MAPPED",
  CHECKING: "imports.state.CHECKING",
  CHECKED: "imports.state.CHECKED",
  APPLYING: "imports.state.APPLYING",
  APPLIED: "imports.state.APPLIED",
  UNDOING: "imports.state.UNDOING",
  UNDONE: "imports.state.UNDONE",
  FAILED: "imports.state.FAILED",
  CANCELLED: "imports.state.CANCELLED",
} as const satisfies Record<Import["state"], TextId>;
const actions = {
  ADD: "imports.action.ADD",
  CHANGE: "imports.action.CHANGE",
  SAME: "imports.action.SAME",
  CONFLICT: "imports.action.CONFLICT",
  FAULT: "imports.action.FAULT",
} as const satisfies Record<string, TextId>;
const undos = {
  UNDONE: "imports.undo.UNDONE",
  LOOKED_AT: "imports.undo.LOOKED_AT",
  BUILT_UPON: "imports.undo.BUILT_UPON",
} as const satisfies Record<string, TextId>;
export const fields = {
  fullName: "imports.field.fullName",
  familyAndMiddleName: "imports.field.familyAndMiddleName",
  givenName: "imports.field.givenName",
  born: "imports.field.born",
  sex: "imports.field.sex",
  branch: "imports.field.branch",
  nationalId: "imports.field.nationalId",
  admittedOn: "imports.field.admittedOn",
  officialOn: "imports.field.officialOn",
  status: "imports.field.status",
  cardNumber: "imports.field.cardNumber",
  sourceGroup: "imports.field.sourceGroup",
  sourceOn: "imports.field.sourceOn",
  education: "imports.field.education",
  youthUnion: "imports.field.youthUnion",
  ethnicity: "imports.field.ethnicity",
  religion: "imports.field.religion",
} as const satisfies Record<Field, TextId>;

const ofMembers: readonly Field[] = ["admittedOn", "officialOn", "status", "cardNumber"];
const ofCandidates: readonly Field[] = ["sourceGroup", "sourceOn", "education", "youthUnion"];
/** What a column of a list of this kind may be. */
export const fieldsOf = (kind: Import["kind"]): Field[] =>
  (Object.keys(fields) as Field[]).filter((field) => !(kind === "MEMBERS" ? ofCandidates : ofMembers).includes(field));

/** The words of imports. */
export function useImportWords() {
  const t = useText();
  return {
    kind: (kind: Import["kind"]) => t(kinds[kind]),
    state: (one: Pick<Import, "state" | "columns">) =>
      t(one.state === "UPLOADED" && one.columns ? "imports.state.LOOKED_AT" : states[one.state]),
    action: (action: keyof typeof actions) => t(actions[action]),
    undo: (undo: keyof typeof undos) => t(undos[undo]),
    field: (field: Field) => t(fields[field]),
  };
}

/** Whether the worker has something to do, so that the page looks again. */
export const isBusy = ({ state, columns }: Pick<Import, "state" | "columns">) =>
  ["UPLOADING", "CHECKING", "APPLYING", "UNDOING"].includes(state) || (state === "UPLOADED" && columns === null);
