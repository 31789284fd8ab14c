// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const given = "migrations/0059-what-a-ward-voted.sql";
const cases = "migrations/0027-people-and-their-cases.sql";
const lists = "migrations/0029-members.sql";
const newest = "migrations/0048-clocks-and-what-is-forgotten.sql";
const hand = (name) => `server/test/matrix/caseHand.test.ts#${name}`;
const person = (name) => `server/test/matrix/personHand.test.ts#${name}`;
const number = (name) => `server/features/candidates/nationalId.test.ts#${name}`;
const counted = (name) => `server/features/candidates/candidates.test.ts#${name}`;
const seen = (name) => `server/features/candidates/whoSeesWhom.test.ts#${name}`;
const rows = "server/test/matrix/rowSecurity.test.ts";

const seesThePerson = "join person p on s.unit_id in (p.ward_id, p.base_id, p.branch_id, p.consent_city_id)\n                  or";
const admitted = "migrations/0050-whom-a-case-may-admit.sql";
const seesOther =
  "from person p join session s on s.unit_id in (p.ward_id, p.base_id, p.branch_id, p.consent_city_id)\n      cross join lateral (select x.id";
const linePlace = `
  from candidate c join session s on s.unit_id in (c.ward_id, c.base_id, c.branch_id, c.consent_city_id)
  where c.id = case_no`;
const noOnesFigure =
  "if l <> 'city' then\n      execute format('create policy %I on result_person for select to %I using (exists (select from person p where p.id = person_id) and ";

/** People whom branches follow: who sees them, who records what, and what counts. */
export const people = [
  // Seeing
  [
    "the city reads people without being asked for consent",
    cases,
    "using (consent_city_id = (select my_unit(''CITY'')))",
    "using (city_id = (select my_unit(''CITY'')))",
    rows,
  ],
  [
    "the city reads whom a figure is about",
    cases,
    noOnesFigure,
    "if true then\n      execute 'grant select on result_person to app_city';\n      execute format('create policy %I on result_person for select to %I using (",
    rows,
  ],
  [
    "what the city was asked stays with it once the case has ended",
    lists,
    "  perform count_step(new, c);\n  perform tell_member(new, c);",
    "  if c.ended then\n    update candidate x set consent_city_id = c.city_id where x.id = c.id;\n    update person p set consent_city_id = c.city_id where p.id = c.person_id;\n  end if;\n  perform count_step(new, c);\n  perform tell_member(new, c);",
    seen("the city sees nobody"),
  ],
  [
    "a look at a person is not written down",
    "server/features/candidates/candidates.reads.ts",
    "if (shown.length > 0) await read.rows(",
    "if (shown.length > 99) await read.rows(",
    seen("every look at a person"),
  ],
  [
    "a look is written under a colleague's name",
    given,
    "s.account_id, s.role, s.unit_id,\n         why,",
    "(select o.account_id from post o where o.unit_id = s.unit_id and o.account_id <> s.account_id limit 1), s.role, s.unit_id, why,",
    person("a look is written"),
  ],
  ["a look at anybody is written for whoever asks", given, seesThePerson, "join person p on true or", person("what functions tell")],
  [
    "an auditor looks without saying why",
    "server/features/readingReason.ts",
    "if (must && (",
    "if (must && false && (",
    seen("an auditor of the ward"),
  ],
  ["a case in another city is one elsewhere", admitted, " and x.city_id = p.city_id", "", person("what functions tell")],
  [
    "who was found to be somebody else is held up still",
    admitted,
    "is distinct from 'DIFFERENT_PEOPLE'\n       and",
    "is distinct from ''\n       and",
    number("the same number elsewhere"),
  ],
  [
    "another city is asked about a number",
    newest,
    "and o.id <> p.id and o.city_id = p.city_id on conflict",
    "and o.id <> p.id on conflict",
    number("a ward settles"),
  ],
  ["numbers may be tried for ever", newest, "if tried > 50 then raise", "if false then raise", number("numbers cannot be tried")],
  [
    "whoever takes a tried number away is seen by nobody",
    newest,
    "else d.answer is null and not gone(a.id) and not gone(b.id) end;",
    "else d.answer is null and a.national_id_index = b.national_id_index end;",
    number("numbers cannot be tried"),
  ],
  [
    "whether somebody is followed elsewhere is told to whoever asks",
    admitted,
    seesOther,
    seesOther.replace("on s.unit_id in (p.ward_id, p.base_id, p.branch_id, p.consent_city_id)", "on true"),
    person("what functions tell"),
  ],
  [
    "what the line of a case may is told to strangers",
    "migrations/0052-what-a-unit-may.sql",
    `as members${linePlace}`,
    `as members${linePlace}`.replace("on s.unit_id in (c.ward_id, c.base_id, c.branch_id, c.consent_city_id)", "on true"),
    person("what functions tell"),
  ],
  // Writing past the steps
  [
    "a branch shows its people to the city by itself",
    cases,
    "update (full_name, born_on, sex,",
    "update (consent_city_id, full_name, born_on, sex,",
    person("people, their place"),
  ],
  [
    "a branch begins to follow people for another branch",
    cases,
    "for insert to app_branch with check (%s)', t, place('branch', 'unit_id'));",
    "for insert to app_branch with check (true)', t);",
    person("people, their place"),
  ],
  [
    "who writes a fact says which case it is from",
    cases,
    "revoke insert on result_event from app_city, app_ward, app_base, app_branch;\n",
    "",
    person("people, their place"),
  ],
  [
    "a case is handed over that nobody let go",
    given,
    "  if not (c.state = 'DECIDED' and c.let_go) and c.state <> 'MOVED' then raise 'only a case that was let go is handed over' using errcode = 'CT024'; end if;\n  if exists",
    "  if exists",
    person("a case is given"),
  ],
  [
    "a case is handed to a branch of somebody else",
    given,
    "u.ended_on is null and u.level = 4 and within_mine(u.id)) then",
    "u.ended_on is null and u.level = 4) then",
    person("a case is given"),
  ],
  // Steps
  [
    "a branch records what its base committee resolves",
    "migrations/0052-what-a-unit-may.sql",
    "when 'PROPOSER' then coalesce(base, branch)",
    "when 'PROPOSER' then branch",
    hand("after HOLD_BRANCH_MEETING"),
  ],
  [
    "a unit records what it could do on another day",
    "migrations/0052-what-a-unit-may.sql",
    "u.unit_id = place and u.capability = w and u.during @> day",
    "u.unit_id = place and u.capability = w",
    hand("a unit records"),
  ],
  ["a step leaves a state that it does not leave", cases, " and s -> 'from' ? c.state", "", hand("a step leaves")],
  ["a step leads where another one leads", cases, "else new.becomes = s ->> 'to' end", "else true end", hand("a step leaves")],
  ["a step lies before the last one", cases, "where e.on_day > new.on_day) then", "where false) then", hand("a step leaves")],
  [
    "a case comes back from aside where it never stood open",
    cases,
    "where e.becomes not in ('PAUSED', 'MOVED') order by e.ordinal desc limit 1)",
    "where new.becomes in (e.was, e.becomes) limit 1) or new.becomes in (select e.was from standing_steps(c.id) e)",
    hand("a case comes back"),
  ],
  [
    "a mended case stands where no return named",
    cases,
    "(select nullif(e.facts ->> 'to', 'FILE') from standing_steps(c.id) e where e.event = 'RETURN' order by e.ordinal desc limit 1)",
    "new.becomes",
    hand("a case comes back"),
  ],
  [
    "a return names what the rules do not",
    cases,
    "where not a.value ? coalesce(new.facts ->> a.key, '')",
    "where false",
    hand("a case comes back"),
  ],
  [
    "a step of another unit is taken back",
    cases,
    "if last.recorded_by_unit <> new.recorded_by_unit then",
    "if false then",
    hand("only the last step"),
  ],
  [
    "any step is taken back, not the last alone",
    cases,
    "if last.id is distinct from new.undoes then",
    "if last.id is null then",
    hand("only the last step"),
  ],
  // Counting
  [
    "a case counts in days that were entered by hand",
    lists,
    "s.indicator_id = x.id);\n    end if;\n    -- Under a roll",
    "s.indicator_id = x.id and s.since = 'infinity');\n    end if;\n    -- Under a roll",
    counted("figures entered by hand"),
  ],
  [
    "what cases count is entered by hand beside them",
    lists,
    "(new.reverses is null and new.occurred_on >= c.since or",
    "(false or",
    counted("from its first counted case"),
  ],
  [
    "what a case counted is taken back by hand",
    lists,
    "where e.id = new.reverses and (e.case_event_id is not null or e.member_event_id is not null))",
    "where false)",
    hand("what a case counted"),
  ],
  [
    "a person's certificate counts twice a year",
    lists,
    "later_reading(c.unit_id, x.id, day, null);\n    end if;\n    -- A person's certificate counts once a year (DOMAIN Q9).\n    continue when step.event = 'CERTIFY' and exists (",
    "later_reading(c.unit_id, x.id, day, null);\n    end if;\n    continue when false and exists (",
    hand("a person's certificate"),
  ],
  [
    "a step that was taken back keeps its figure",
    lists,
    "  perform count_step(new, c);\n  perform tell_member(new, c);",
    "  if new.undoes is null then perform count_step(new, c); end if;\n  perform tell_member(new, c);",
    counted("the last step is taken back"),
  ],
  [
    "an annulled decision leaves its admission counted",
    lists,
    "perform uncount(step, array(select a.id from unnest(admitted) a), array['FLOW']);\n      insert",
    "perform uncount(step, array(select a.candidate_id from unnest(admitted) a), array['FLOW']);\n      insert",
    counted("an annulled admission"),
  ],
];
