import type { MemberFlag, MemberPartsFragment, Standing } from "../../gql/members.ts";

export type Member = MemberPartsFragment;
export type Possible = Member["next"][number];
export type Happened = Member["history"][number];

/** What the list can be narrowed to: how members stand, what lies over it for a time, or those who are members here no more. */
export const shows = ["OFFICIAL", "PROBATIONARY", "EXEMPT", "IN_TRANSIT", "TEMP_AWAY", "LODGED", "SUSPENDED", "ENDED"] as const;
export type Show = (typeof shows)[number];

/** What the server is asked for. */
export function asked(show: Show | undefined): { standing: Standing | null; flag: MemberFlag | null; ended: boolean } {
  if (show === "ENDED") return { standing: null, flag: null, ended: true };
  if (show === "OFFICIAL" || show === "PROBATIONARY") return { standing: show, flag: null, ended: false };
  return { standing: null, flag: show ?? null, ended: false };
}
