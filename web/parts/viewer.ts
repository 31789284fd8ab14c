import { createContext, useContext } from "react";
import type { MeQuery } from "../gql/parts-viewer.ts";

export type Viewer = NonNullable<MeQuery["me"]>;
export type Post = NonNullable<Viewer["post"]>;
export type Role = Post["role"];

/** Who is signed in here, and what ends or renews that. */
export interface Session {
  viewer: Viewer | null;
  /** Asks the server again who is signed in, after signing in, a new password or a change of post. */
  renew(): Promise<void>;
  /** Ends the session here, or on every device. */
  leave(everywhere: boolean): Promise<void>;
}

export const SessionContext = createContext<Session>({
  viewer: null,
  renew: () => Promise.resolve(),
  leave: () => Promise.resolve(),
});

export function useSession(): Session {
  return useContext(SessionContext);
}

/** The viewer of a page behind the sign-in. */
export function useViewer(): Viewer {
  const { viewer } = useSession();
  if (!viewer) throw new Error("This page stands behind the sign-in.");
  return viewer;
}

/** The unit whose post is acted in, on a page that is offered to no one without a unit. */
export function useOwnUnit(): NonNullable<Post["unit"]> {
  const { unit } = usePost();
  if (!unit) throw new Error("This page needs a post at a unit.");
  return unit;
}

/** The post acted in, on a page that is offered only to those who act in one. */
export function usePost(): Post {
  const { post } = useViewer();
  if (!post) throw new Error("This page needs an acting post.");
  return post;
}
