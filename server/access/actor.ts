import type { Level } from "../domain/levels.ts";
import type { Role } from "../domain/roles.ts";

/** Who acts, in which post, standing where: what the door found behind the session, fresh in every transaction. */
export interface Actor {
  readonly accountId: string;
  readonly postId: string;
  readonly role: Role;
  /** Null for the operator of the installation, who stands at no unit. */
  readonly level: Level | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly cityId: string | null;
  readonly wardId: string | null;
  readonly baseId: string | null;
  readonly branchId: string | null;
}
