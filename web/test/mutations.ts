import type { ReverseResultMutationVariables } from "../gql/parts-results.ts";
import type { RecordResultMutationVariables } from "../gql/results.ts";
import type { PlanTargetsMutationVariables, SetTargetsMutationVariables } from "../gql/targets.ts";
import { decisions } from "./decisions.ts";
import { shapes } from "./shapes.ts";
import { fact, type World } from "./world.ts";

/** Root fields of Mutation over a world: each remembers what was sent before it does its work or fails as told. */
export function mutations(world: World) {
  const { own, refuse, asUnit, asResult, target, allocation, divideEqually, user, viewer } = shapes(world);
  const changed = <Input>(field: string, { input }: { input: Input }): Input => {
    world.sent.push({ field, input });
    refuse(field);
    return input;
  };
  const standingDraft = (id: string, name: string | null) => ({
    id,
    name,
    target: world.target,
    rules: world.rules,
    drafts: new Map(world.drafts),
  });
  const leave = () => {
    world.signedIn = false;
    return true;
  };
  return {
    signIn: (args: { input: unknown }) => {
      changed("signIn", args);
      world.signedIn = true;
      return viewer();
    },
    signOut: leave,
    signOutEverywhere: leave,
    changePassword: (args: { input: unknown }) => {
      changed("changePassword", args);
      world.mustChangePassword = false;
      return viewer();
    },
    actAs: () => viewer(),
    recordResult: (args: RecordResultMutationVariables) => {
      const { clientKey, indicator: code, occurredOn, quantity, sourceGroup, note } = changed("recordResult", args);
      const made = fact(`r${world.results.length + 10}`, occurredOn, sourceGroup ?? null, {
        clientKey,
        indicator: code,
        quantity,
        note: note ?? null,
      });
      if (!world.results.some((one) => one.clientKey === clientKey)) world.results.unshift(made);
      return asResult(made);
    },
    reverseResult: (args: ReverseResultMutationVariables) => {
      const { resultId, reason } = changed("reverseResult", args);
      const old = world.results.find((one) => one.id === resultId);
      const made = fact(`x${resultId}`, old?.occurredOn ?? "", old?.sourceGroup ?? null, {
        quantity: -(old?.quantity ?? 0),
        reverses: resultId,
        note: reason,
      });
      if (old) old.reversedBy = made.id;
      world.results.unshift(made);
      return asResult(made);
    },
    setTargets: (args: SetTargetsMutationVariables) => {
      const { rows } = changed("setTargets", args);
      for (const { unitId, value, exempt } of rows) {
        if (value == null && !exempt) world.drafts.delete(unitId ?? "");
        else world.drafts.set(unitId ?? "", { value: exempt ? 0 : (value ?? 0), exempt: exempt ?? false });
      }
      world.revision++;
      return { allocation: allocation("ADMISSIONS", "2026"), errors: world.rowErrors.splice(0) };
    },
    planTargets: (args: PlanTargetsMutationVariables) => {
      const { dryRun, rules, target: number } = changed("planTargets", args);
      const kept = { rules: world.rules, target: world.target, drafts: new Map(world.drafts), proposed: world.proposed };
      world.rules = rules.map((rule) => ({
        people: null,
        basisPoints: null,
        change: null,
        from: null,
        kinds: null,
        sectors: null,
        unitIds: null,
        ...rule,
      }));
      world.target = number ?? null;
      divideEqually();
      if (!dryRun) world.revision++;
      const answer = allocation("ADMISSIONS", "2026");
      if (dryRun) Object.assign(world, kept);
      return answer;
    },
    keepVariant: (args: { input: { name: string } }) => {
      const { name } = changed("keepVariant", args);
      world.variants.unshift(standingDraft(`v${++world.revision}`, name));
      return allocation("ADMISSIONS", "2026");
    },
    dropVariant: (args: { input: { variantId: string } }) => {
      const { variantId } = changed("dropVariant", args);
      world.variants = world.variants.filter(({ id }) => id !== variantId);
      world.revision++;
      return allocation("ADMISSIONS", "2026");
    },
    restoreVariant: (args: { input: { variantId: string } }) => {
      const { variantId } = changed("restoreVariant", args);
      const kept = world.variants.find(({ id }) => id === variantId)!;
      const before = standingDraft(`v${++world.revision}`, null);
      world.variants = [before, ...world.variants.filter(({ name }) => name !== null)];
      Object.assign(world, { rules: kept.rules, target: kept.target, drafts: new Map(kept.drafts) });
      return allocation("ADMISSIONS", "2026");
    },
    issueTargets: (args: { input: { instrument: { number: string; signedOn: string } } }) => {
      changed("issueTargets", args);
      const { number, signedOn } = args.input.instrument;
      world.papers.unshift({ id: `paper-${world.papers.length}`, number, signedOn, units: world.drafts.size, amends: false });
      for (const [id, draft] of world.drafts) world.issued.set(id, { value: draft.value ?? 0, exempt: draft.exempt, state: "ISSUED" });
      world.drafts.clear();
      return [target()];
    },
    acknowledgeTarget: () => {
      world.acknowledged = true;
      return target();
    },
    createUser: (args: { input: unknown }) => {
      changed("createUser", args);
      return { user: user("u9", "Người mới", "nguoi.moi"), temporaryPassword: "tam-thoi-2026" };
    },
    resetPassword: () => ({ user: user("u2", "Trần Văn Bình", "tran.van.binh"), temporaryPassword: "tam-thoi-2026" }),
    createUnit: (args: { input: unknown }) => {
      changed("createUnit", args);
      return asUnit(own);
    },
    reorganise: (args: { input: unknown }) => {
      changed("reorganise", args);
      return decisions(world)[0];
    },
    cancelReorganisation: ({ id }: { id: string }) => {
      world.sent.push({ field: "cancelReorganisation", input: id });
      return { ...decisions(world)[0], state: "CANCELLED", can: ["read"] };
    },
    createCity: (args: { input: unknown }) => {
      changed("createCity", args);
      return { user: user("u9", "Người mới", "quantri.moi"), temporaryPassword: "tam-thoi-2026" };
    },
  };
}
