import type { Role } from "../domain/roles.ts";
import { demoId } from "./demoId.ts";
import type { DemoAccount, DemoPlan, DemoPost, DemoUnit } from "./demoPlan.ts";
import { inventName } from "./people.ts";
import { randomFor } from "./random.ts";
import type { DemoCity } from "./tree.ts";
import type { DemoWard } from "./wards.ts";

/** The one password of every demo account. It is printed at start and guards nothing. */
export const demoPassword = "chi-tieu-demo-2026";

interface Holder {
  login: string;
  /** The first is where the account is kept. */
  posts: [Role, DemoUnit | null][];
}

const wardHolders = (ward: DemoWard, slug: string): Holder[] => [
  { login: `${slug}.canbo`, posts: [["WARD_STAFF", ward.unit]] },
  { login: `${slug}.bithu`, posts: [["WARD_LEADER", ward.unit]] },
  { login: `${slug}.kiemtra`, posts: [["AUDITOR", ward.unit]] },
  ...ward.bases.map(({ unit, plan }): Holder => ({ login: `${plan.slug}.${slug}`, posts: [["BASE_COMMITTEE", unit]] })),
  ...ward.reporters.map(
    ({ unit, path }): Holder => ({ login: `${path.slice(path.lastIndexOf("/") + 1)}.${slug}`, posts: [["BRANCH_SECRETARY", unit]] }),
  ),
];

function cityHolders({ unit, slug, wards }: DemoCity): Holder[] {
  return [
    { login: `thanhuy.${slug}`, posts: [["CITY_BOARD", unit]] },
    { login: `quantri.${slug}`, posts: [["CITY_ADMINISTRATOR", unit]] },
    { login: `kiemtra.${slug}`, posts: [["AUDITOR", unit]] },
    ...wards.flatMap((ward) => (ward.slug ? wardHolders(ward, ward.slug) : [])),
  ];
}

/** One person of Đống Đa's health centre leads a branch and sits on the base committee above it. */
const withTwoPosts = "yte-1.dongda";

/** Who is shown at start: one for each role, the auditor who may read persons of a ward, and the administrator of the second city. */
const shown = [
  "thanhuy.hanoi",
  "quantri.hanoi",
  "dongda.canbo",
  "dongda.bithu",
  "dongda.kiemtra",
  "yte.dongda",
  "tdp1.dongda",
  "kiemtra.hanoi",
  "vanhanh",
  "quantri.songmay",
];

/** Everybody who may sign in, with posts since the units exist. */
export function demoPeople(cities: DemoCity[]): Pick<DemoPlan, "accounts" | "posts" | "signIns"> {
  const holders: Holder[] = [{ login: "vanhanh", posts: [["OPERATOR", null]] }, ...cities.flatMap(cityHolders)];
  const twice = holders.find(({ login }) => login === withTwoPosts);
  const base = cities
    .flatMap(({ wards }) => wards.flatMap(({ bases }) => bases))
    .find(({ unit }) => unit.id === twice?.posts[0]?.[1]?.parentId);
  if (!twice || !base) throw new Error(`${withTwoPosts} leads no branch under a base committee`);
  twice.posts.push(["BASE_COMMITTEE", base.unit]);

  const from = cities[0]!.unit.bornOn;
  const accounts = holders.map(
    ({ login, posts }): DemoAccount => ({
      id: demoId(`account/${login}`),
      login,
      fullName: inventName(randomFor(`account/${login}`)),
      unitId: posts[0]![1]?.id ?? null,
    }),
  );
  const posts = holders.flatMap(({ login, posts: held }) =>
    held.map(
      ([role, unit]): DemoPost => ({
        id: demoId(`post/${login}/${role}/${unit?.id}`),
        accountId: demoId(`account/${login}`),
        unitId: unit?.id ?? null,
        role,
        from,
      }),
    ),
  );
  const signIns = shown.map((login) => {
    const [role, unit] = holders.find((holder) => holder.login === login)!.posts[0]!;
    return { role, login, unitName: unit?.name ?? null };
  });
  return { accounts, posts, signIns };
}
