import type { Reference } from "../db/reference.ts";
import { spelled } from "../domain/vietnamese.ts";
import type { PersonalIds } from "../secrets/personalIds.ts";
import { Importer, type ImporterLog } from "./importer.ts";

/** The importer of an installation; source groups are known by their code or name, with every accent. */
export function importerFor(
  workerUrl: string,
  { sourceGroups }: Pick<Reference, "sourceGroups">,
  ids: PersonalIds,
  log: ImporterLog,
  held?: number,
): Importer {
  const groups = new Map(
    sourceGroups
      .filter(({ code }) => code !== "UNSPECIFIED")
      .flatMap(({ id, code, nameVi }) => [[code, id] as const, [spelled(nameVi), id] as const]),
  );
  const sourceGroup = (written: string) => groups.get(written) ?? groups.get(spelled(written));
  return new Importer(workerUrl, { ids, sourceGroup }, log, held);
}
