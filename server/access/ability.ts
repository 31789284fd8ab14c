import { AbilityBuilder, createMongoAbility, type MongoAbility } from "@casl/ability";
import { forbidden, notFound } from "../domain/errors.ts";
import { type Action, actions, type Can, type Subject } from "./actions.ts";
import type { Actor } from "./actor.ts";
import { rules } from "./rules.ts";

const abilities = new WeakMap<Actor, MongoAbility>();
/** What a role's rules came to, by everything they may read of an actor: the same post asks again and again. */
const worked = new WeakMap<object, Map<string, MongoAbility>>();
const mostKept = 2000;
const offered = new WeakMap<MongoAbility, Map<Subject, Action[]>>();
const asked = new WeakSet<Actor>();

function abilityOf(actor: Actor): MongoAbility {
  const known = abilities.get(actor);
  if (known) return known;
  const kept = worked.get(rules[actor.role]) ?? new Map<string, MongoAbility>();
  worked.set(rules[actor.role], kept);
  const facts = JSON.stringify(actor);
  const ability = kept.get(facts) ?? workOut(actor);
  if (kept.size >= mostKept) kept.clear();
  kept.set(facts, ability);
  abilities.set(actor, ability);
  return ability;
}

function workOut(actor: Actor): MongoAbility {
  const builder = new AbilityBuilder<MongoAbility>(createMongoAbility);
  const can: Can = (names, subject, conditions) => {
    // An empty or undefined condition would match everything: such a rule is a fault, never a right.
    const values = Object.values(conditions);
    if (values.length === 0 || values.includes(undefined)) throw new Error(`the rule ${String(names)} on ${subject} has no condition`);
    builder.can(names as Action | Action[], subject, conditions);
  };
  rules[actor.role](actor, can);
  return builder.build();
}

export function may(actor: Actor, action: Action, subject: Subject, row: object): boolean {
  return allows(abilityOf(actor), action, subject, { ...row });
}

/** The rules only ever grant. They are asked one by one because `can` would want every row tagged with its kind. `own`: what a row holds itself. */
function allows(ability: MongoAbility, action: Action, subject: Subject, own: Record<string, unknown>): boolean {
  return ability.rulesFor(action, subject).some((rule) => rule.matchesConditions(own));
}

/**
 * The first wall: throws unless the rules let this actor do this to the loaded row. Who may not even read the row is told NOT_FOUND,
 * so that a refusal never says what exists; whoever may read it is told FORBIDDEN.
 */
export function authorize(actor: Actor, action: Action, subject: Subject, row: object): void {
  asked.add(actor);
  if (may(actor, action, subject, row)) return;
  throw may(actor, "read", subject, row) ? forbidden() : notFound();
}

/** Whether any rule was asked for this actor: nothing is committed and no answer leaves before one was. */
export function wasAsked(actor: Actor): boolean {
  return asked.has(actor);
}

/** The verdicts a client shows as buttons: every action the rules let this actor do to the row. */
export function verdicts(actor: Actor, subject: Subject, row: object): Action[] {
  const ability = abilityOf(actor);
  const own = { ...row };
  return actionsOn(ability, subject).filter((action) => allows(ability, action, subject, own));
}

/** What any rule lets the actor do to this kind of row: a page of fifty need not ask for the rest fifty times. */
function actionsOn(ability: MongoAbility, subject: Subject): Action[] {
  const known = offered.get(ability) ?? new Map<Subject, Action[]>();
  offered.set(ability, known);
  const found = known.get(subject) ?? actions.filter((action) => ability.possibleRulesFor(action, subject).length > 0);
  known.set(subject, found);
  return found;
}

/** Whether any rule of this actor speaks of such things at all. */
export function concerns(actor: Actor, subject: Subject): boolean {
  return actionsOn(abilityOf(actor), subject).length > 0;
}

/** What the rules let this actor do to some row at all: decides which pages a client offers. */
export function offers(actor: Actor): Action[] {
  const ability = abilityOf(actor);
  return actions.filter((action) =>
    ability.rules.some((rule) => rule.action === action || (Array.isArray(rule.action) && rule.action.includes(action))),
  );
}
