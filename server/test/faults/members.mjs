// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const given = "migrations/0059-what-a-ward-voted.sql";
const guards = "migrations/0054-guards-that-bite.sql";
const lists = "migrations/0029-members.sql";
const whole = "migrations/0045-members-whole.sql";
const hand = (name) => `server/test/matrix/memberHand.test.ts#${name}`;
const moved = (name) => `server/features/members/movesWhole.test.ts#${name}`;
const withTree = (name) => `server/features/members/treeMoves.test.ts#${name}`;
const followed = (name) => `server/features/candidates/followProbation.test.ts#${name}`;
const lived = (name) => `server/features/members/members.test.ts#${name}`;

const branchAdds = "with check (%s and entry <> %L)', place('branch', 'unit_id'), 'ADMIT')";
const seesMembers = "on membership for select to %I using (%s)', l || '_reads'";
const bothEnds = "(values (t.from_unit_id, 'TRANSFERRED_OUT', -1), (t.unit_id, 'TRANSFERRED_IN', 1))";

/** Members: who lists them, what may happen to them, their ways, and what counts. */
export const members = [
  ["a branch lists for another", lists, branchAdds, "with check (entry <> %L)', 'ADMIT')", hand("a branch lists")],
  ["a branch admits by hand", lists, branchAdds, "with check (%s)', place('branch', 'unit_id'))", hand("a branch lists")],
  [
    "a branch writes how its members stand",
    lists,
    "update (joined_on, card_index) on membership",
    "update (standing, joined_on, card_index) on membership",
    hand("what a member is"),
  ],
  [
    "what a case tells is written by hand",
    lists,
    "when 'CASE' then new.case_event_id is null",
    "when 'CASE' then false",
    hand("no event of a case"),
  ],
  [
    "what a letter tells is written by hand",
    lists,
    "when 'TRANSFER' then new.transfer_id is null",
    "when 'TRANSFER' then false",
    hand("no event of a case"),
  ],
  [
    "anybody who sees a member records what happens",
    lists,
    "else mine.account_id is not null and not acts_for",
    "else false and not acts_for",
    hand("EXEMPT is recorded"),
  ],
  [
    "an event of another unit is taken back",
    lists,
    "or last.transfer_id is not null) or last.recorded_by_unit <> new.recorded_by_unit then",
    "or last.transfer_id is not null) then",
    hand("only the last event"),
  ],
  [
    "any event is taken back, not the last alone",
    lists,
    "if last.id is distinct from new.undoes then",
    "if last.id is null then",
    hand("only the last event"),
  ],
  [
    "what a letter told is taken back by hand",
    lists,
    "(last.case_event_id is not null or last.transfer_id is not null)",
    "last.case_event_id is not null",
    hand("only the last event"),
  ],
  [
    "a member on the way is struck off",
    lists,
    "and m.flags && '{IN_TRANSIT,TEMP_AWAY}' then",
    "and false then",
    hand("a member on the way"),
  ],
  [
    "a member is sent to another city",
    guards,
    "and u.city_id = m.city_id and u.ended_on is null",
    "and u.ended_on is null",
    hand("a member is sent"),
  ],
  [
    "a member of another branch is sent",
    guards,
    "and s.expires_at > now() and s.unit_id = x.unit_id",
    "and s.expires_at > now()",
    hand("a member is sent"),
  ],
  ["a member is received into anybody's branch", whole, " and t.unit_id in (u.id, u.base_id, u.ward_id)", "", hand("a letter is gone on")],
  [
    "a letter is gone on with by whoever knows its number",
    lists,
    "on s.unit_id = case place when 'FROM' then x.from_unit_id else x.unit_id end\n     and",
    "on",
    hand("a letter is gone on"),
  ],
  ["anybody ends a stay elsewhere", lists, "on s.unit_id in (x.from_unit_id, x.unit_id) and", "on", hand("a letter is gone on")],
  [
    "whoever takes a member in for a time sees their record",
    lists,
    seesMembers,
    seesMembers.replace("(%s)", "(%s or exists (select from transfer t where t.membership_id = membership.id))"),
    hand("a letter is gone on"),
  ],
  ["a roll is opened from anywhere", lists, "if not within_mine(branch) or not exists", "if not exists", hand("a roll is opened")],
  [
    "whoever is received is counted at both ends",
    lists,
    bothEnds,
    "(values (t.unit_id, 'TRANSFERRED_IN', 1))",
    lived("until a member who was sent"),
  ],
  [
    "half a branch strikes a member off",
    "server/domain/members/check.ts",
    'vote("branch", told.branchOfficial, told.branchYes, twoThirds);',
    'vote("branch", told.branchOfficial, told.branchYes, moreThanHalf);',
    lived("nobody is struck off"),
  ],
  [
    "a branch is not asked before a dismissal",
    "server/domain/members/check.ts",
    'if (told.level === "DISMISSAL") {',
    "if (false) {",
    lived("DISCIPLINE_ABOVE"),
  ],
  [
    "an exemption for a time is approved by nobody",
    "server/domain/members/check.ts",
    'if (until && !number) throw badInput("facts.number"',
    'if (false) throw badInput("facts.number"',
    lived("EXEMPT"),
  ],
  // Whole, and one at a time
  [
    "memberships that ended stay behind when a member is received elsewhere",
    whole,
    "update membership set unit_id = branch where person_id = m.person_id;",
    "update membership set unit_id = branch where id = m.id;",
    moved("a member who is received elsewhere"),
  ],
  [
    "memberships that ended stay behind when a case is handed over",
    given,
    "  update membership x set unit_id = branch where x.person_id = c.person_id;\n",
    "",
    moved("a case that is handed over"),
  ],
  [
    "somebody is reinstated beside an open case",
    whole,
    "not c.ended and c.state not in ('PROBATION', 'PROBATION_REVIEW')) then",
    "c.state = 'NONE') then",
    moved("nobody is reinstated"),
  ],
  [
    "two who change one member overwrite each other",
    "server/features/members/changeMember.ts",
    '      await db.query("select hold_member($1)", [row.id]);\n',
    "",
    "server/features/members/oneAtATime.test.ts",
  ],
  [
    "a place in a class is stranded when its person leaves the ward",
    whole,
    "when (old.ward_id is distinct from new.ward_id) execute",
    "when (old.ward_id is distinct from new.ward_id and new.ended) execute",
    withTree("a probationer who goes"),
  ],
  ["who is on the way to a ward that ends is stuck", whole, "new.level in (2, 3)", "new.level in (3)", withTree("whoever was on the way")],
  [
    "who is on the way is stuck where nobody goes on for the ward",
    whole,
    "if next_place is null then",
    "if false then",
    withTree("where nobody goes on"),
  ],
  // Listed probationers
  [
    "whoever is no member is put on probation by a step",
    whole,
    "if not exists (select from candidate c join membership m on m.person_id",
    "if false and not exists (select from candidate c join membership m on m.person_id",
    followed("whoever is no member"),
  ],
  [
    "a listed probationer is official twelve months after they were listed",
    whole,
    "coalesce((select e.on_day from standing_steps(c.id) e where e.event = 'FOLLOW_PROBATION'), m.since)",
    "m.since",
    followed("a listed probationer goes the way"),
  ],
  [
    "a case that was begun on a wrong day stays open for good",
    whole,
    "set closed_by = 'NOT_FOLLOWED' where c.id = new.candidate_id;",
    "set closed_by = null where c.id = new.candidate_id;",
    followed("a wrong day"),
  ],
  [
    "the probation of a full member is followed",
    "server/access/memberRules.ts",
    'can("followProbation", "Member", { branchId: me.unitId, standing: "PROBATIONARY" });',
    'can("followProbation", "Member", { branchId: me.unitId });',
    followed("only a probationer"),
  ],
];
