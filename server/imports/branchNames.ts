import { normalise, spelled } from "../domain/vietnamese.ts";

export interface NamedBranch {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
}

export type FoundBranch = { readonly id: string } | { readonly fault: "UNIT_UNKNOWN" | "UNIT_AMBIGUOUS" };

/**
 * Branches by their code, or by their name with every accent: an unaccented name is never a key (DOMAIN §5.5), and of two branches of one name
 * none is guessed.
 */
export class BranchNames {
  readonly #byCode = new Map<string, string | null>();
  readonly #byName = new Map<string, string | null>();

  constructor(branches: Iterable<NamedBranch>) {
    for (const { id, code, name } of branches) {
      if (code) note(this.#byCode, normalise(code), id);
      note(this.#byName, spelled(name), id);
    }
  }

  find(written: string): FoundBranch {
    const code = this.#byCode.get(normalise(written));
    const id = code === undefined ? this.#byName.get(spelled(written)) : code;
    if (id === undefined) return { fault: "UNIT_UNKNOWN" };
    return id === null ? { fault: "UNIT_AMBIGUOUS" } : { id };
  }
}

/** null: several. */
function note(names: Map<string, string | null>, key: string, id: string): void {
  names.set(key, names.has(key) ? null : id);
}
