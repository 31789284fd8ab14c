import type { Can } from "./actions.ts";
import type { Actor } from "./actor.ts";

/** Lists of people are uploaded by a ward's staff for their ward and by the city's administrator for the city, who sees no person of them. */
export function importLists(me: Actor, can: Can) {
  const mine = { unitId: me.unitId };
  can(["readImports", "uploadImport"], "OrgUnit", { id: me.unitId });
  can("read", "Import", mine);
  can("sendPart", "Import", { ...mine, accountId: me.accountId, state: "UPLOADING" });
  can("chooseMapping", "Import", { ...mine, readable: true, state: { $in: ["UPLOADED", "MAPPED", "CHECKED"] } });
  can("checkImport", "Import", { ...mine, state: { $in: ["MAPPED", "CHECKED"] } });
  can("applyImport", "Import", { ...mine, state: "CHECKED" });
  can("undoImport", "Import", { ...mine, undoable: true, state: { $in: ["APPLIED", "FAILED"] } });
  can("cancelImport", "Import", { ...mine, state: { $in: ["UPLOADING", "UPLOADED", "MAPPED", "CHECKING", "CHECKED"] } });
  // What stands in a file is for whoever brought it.
  can("downloadBadRows", "Import", {
    ...mine,
    accountId: me.accountId,
    state: { $in: ["CHECKED", "APPLYING", "APPLIED", "FAILED"] },
    mapped: true,
  });
}
/** Who is held and not in the file: for those who see these people. */
export function compareLists(me: Actor, can: Can) {
  can("readMissing", "Import", { unitId: me.unitId });
}
