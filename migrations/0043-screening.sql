-- Screening rounds: a committee opens one over its branches, every branch reviews its members of that day, the base confirms (DOMAIN R39-R42, R57).
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- By what members are screened, version by version; `confirmed` once somebody compared it with the text in force.
create table screening_criterion (
  version smallint not null, code text not null, ordinal smallint not null, words_vi text not null, words_en text not null,
  evidence text[] not null, valid_from date not null, confirmed boolean not null default false,
  primary key (version, code)
);
insert into screening_criterion (version, code, ordinal, words_vi, words_en, evidence, valid_from) values
  (1, 'ACTIVITY', 1, 'Bỏ sinh hoạt chi bộ không lý do chính đáng', 'Absent from branch meetings without good cause', '{MINUTES,ATTENDANCE}', '2020-01-01'),
  (1, 'DUES', 2, 'Không đóng đảng phí không lý do chính đáng', 'Dues unpaid without good cause', '{DUES_BOOK}', '2020-01-01'),
  (1, 'TRANSFER', 3, 'Không chuyển sinh hoạt đảng đúng hạn', 'Activity not transferred in time', '{PAPERS}', '2020-01-01'),
  (1, 'DUTIES', 4, 'Không thực hiện nhiệm vụ đảng viên được giao', 'Assigned duties not carried out', '{MINUTES,GRADES}', '2020-01-01'),
  (1, 'STANDARDS', 5, 'Vi phạm tiêu chuẩn đảng viên hai năm liền', 'Member standards not met two years running', '{GRADES,INSPECTION}', '2020-01-01'),
  (1, 'WILL', 6, 'Giảm sút ý chí phấn đấu, không làm nhiệm vụ đảng viên', 'Will lost, duties of a member not done', '{MINUTES,SELF_REVIEW}', '2020-01-01'),
  (1, 'RULES', 7, 'Có dấu hiệu vi phạm quy định của Đảng', 'Signs that Party rules were broken', '{INSPECTION,COMPLAINT,SELF_REVIEW}', '2020-01-01');

create table screening_round (
  id uuid primary key, unit_id uuid not null references unit,
  period text not null check (period <> ''), name text not null check (name <> ''),
  criteria_version smallint not null, opened_on date not null, closes_on date not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')), closed_on date, close_reason text check (close_reason <> ''),
  revision int not null default 1, city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  check (closes_on >= opened_on), check ((state = 'CLOSED') = (closed_on is not null))
);
create index screening_round_unit on screening_round (unit_id, opened_on desc);
create index screening_round_city on screening_round (city_id, opened_on desc);
create index screening_round_ward on screening_round (ward_id, opened_on desc);

-- What one branch does in a round. `reviewed` is told when it sends; the city reads this and no outcome (docs/small-cells.md).
create table screening (
  id uuid primary key default gen_random_uuid(), round_id uuid not null references screening_round, unit_id uuid not null references unit,
  state text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'CONFIRMED')), members int not null default 0, reviewed int not null default 0,
  sent_on date, confirmed_on date, revision int not null default 1,
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid
);
create index screening_of_round on screening (round_id);
create index screening_branch on screening (unit_id);

-- One member in one round. Follows the member: whoever has them on the list now sees it and the clock of the help; those above once it is sent.
create table screening_finding (
  id uuid primary key default gen_random_uuid(), screening_id uuid not null references screening, membership_id uuid not null references membership,
  outcome text check (outcome in ('NO_ISSUE', 'REMINDED', 'HELP_12_MONTHS', 'PROPOSE_STRIKE_OFF', 'REFER_DISCIPLINE')),
  criterion text, evidence_kind text, noted_on date, help_until date, help_result text check (help_result in ('SUCCEEDED', 'FAILED')), help_ended_on date,
  told boolean not null default false,                         -- the review that it stands in is sent
  ended_by uuid references member_event,                       -- the removal that this finding opened the way for
  unique (screening_id, membership_id),
  check ((outcome is null or outcome = 'NO_ISSUE') = (criterion is null) and (criterion is null) = (evidence_kind is null)),
  check ((outcome is null) = (noted_on is null)), check ((outcome is not distinct from 'HELP_12_MONTHS') = (help_until is not null)),
  check ((help_result is null) = (help_ended_on is null)), check (help_result is null or help_until is not null)
);
create index screening_finding_member on screening_finding (membership_id);
create index screening_finding_ended on screening_finding (ended_by) where ended_by is not null;

create function keep_screening_round() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.state := 'OPEN'; new.closed_on := null; new.close_reason := null; new.revision := 1;
    if not exists (select from screening_criterion c where c.version = new.criteria_version and c.valid_from <= new.opened_on)
       or not exists (select from unit u where u.id = new.unit_id and u.level in (2, 3)) or new.opened_on > today_here() then
      raise 'a round is not opened like that' using errcode = '42501';
    end if;
    perform from unit u where u.id = new.unit_id for no key update; -- two who open at once come one after the other
    if exists (select from screening_round r where r.unit_id = new.unit_id and r.state = 'OPEN') then
      raise 'a round is open already' using errcode = 'CT430';
    end if;
    return new;
  end if;
  new.revision := old.revision + 1;
  if old.state = 'CLOSED' then raise 'a round that is closed stays so' using errcode = 'CT431'; end if;
  if new.state = 'CLOSED' then
    new.closed_on := coalesce(new.closed_on, today_here());
    if new.close_reason is null and exists (select from screening s where s.round_id = new.id and s.state = 'PENDING') then
      raise 'a round with branches missing closes with a reason' using errcode = 'CT432';
    end if;
  end if;
  return new;
end $$;
-- Every branch below, with everybody who stands on its list that day.
create function begin_screening_round() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  insert into screening (round_id, unit_id, members)
  select new.id, u.id, (select count(*) from membership m where m.unit_id = u.id and not m.ended)
    from unit u where u.level = 4 and u.ended_on is null and new.unit_id in (u.ward_id, u.base_id);
  insert into screening_finding (screening_id, membership_id)
  select s.id, m.id from screening s join membership m on m.unit_id = s.unit_id and not m.ended where s.round_id = new.id;
  return null;
end $$;

create function keep_screening() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session;
begin
  select * into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if new.unit_id <> old.unit_id then return new; end if;
  new.revision := old.revision + 1;
  if (select r.state from screening_round r where r.id = new.round_id) <> 'OPEN' or old.state = 'CONFIRMED'
     or (old.state, new.state) not in (('PENDING', 'PENDING'), ('SENT', 'SENT'), ('PENDING', 'SENT'), ('SENT', 'CONFIRMED')) then
    raise 'a screening does not go that way' using errcode = 'CT431';
  end if;
  if mine.unit_id is not null and mine.unit_id is distinct from (case when new.state = 'CONFIRMED' then coalesce(new.base_id, new.ward_id) else new.unit_id end) then
    raise 'not this unit''s to do' using errcode = '42501';
  end if;
  if new.state = 'SENT' and new.members = 0 then raise 'nobody was to be reviewed' using errcode = 'CT435'; end if;
  if new.state <> 'PENDING' and exists (select from screening_finding f join membership m on m.id = f.membership_id
       where f.screening_id = new.id and f.outcome is null and not m.ended and m.unit_id = new.unit_id) then
    raise 'members are not reviewed yet' using errcode = 'CT433';
  end if;
  select count(f.outcome) into new.reviewed from screening_finding f where f.screening_id = new.id;
  if new.state = 'SENT' and old.state = 'PENDING' then
    new.sent_on := coalesce(new.sent_on, today_here());
    update screening_finding f set told = true where f.screening_id = new.id;
  end if;
  if new.state = 'CONFIRMED' then new.confirmed_on := coalesce(new.confirmed_on, today_here()); end if;
  return new;
end $$;

-- Written by the branch that has the member on its list, while its screening is not confirmed; how help ended, once its year is over.
create function keep_screening_finding() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session; s screening; r screening_round; m membership;
begin
  if (new.outcome, new.criterion, new.evidence_kind, new.noted_on, new.help_result) is not distinct from
     (old.outcome, old.criterion, old.evidence_kind, old.noted_on, old.help_result) then return new; end if;
  select * into mine from session x where x.token_hash = current_setting('app.token', true) and x.expires_at > now();
  select * into s from screening x where x.id = new.screening_id;
  select * into r from screening_round x where x.id = s.round_id;
  select * into m from membership x where x.id = new.membership_id;
  if mine.unit_id is not null and mine.unit_id <> m.unit_id then raise 'not this branch''s member' using errcode = '42501'; end if;
  if new.help_result is distinct from old.help_result then
    if old.help_result is not null or old.help_until is null or old.help_until > today_here() or m.ended then
      raise 'this help is not over, or was told before' using errcode = 'CT431';
    end if;
    new.help_ended_on := today_here();
    return new;
  end if;
  if r.state <> 'OPEN' or s.state = 'CONFIRMED' or m.unit_id <> s.unit_id or m.ended then
    raise 'this finding is kept as it is' using errcode = 'CT431';
  end if;
  if new.criterion is not null and not exists (select from screening_criterion c
       where c.version = r.criteria_version and c.code = new.criterion and new.evidence_kind = any (c.evidence))
     or new.noted_on > today_here() or new.noted_on < r.opened_on then
    raise 'no such finding' using errcode = 'CT434';
  end if;
  new.help_until := case when new.outcome = 'HELP_12_MONTHS' then (new.noted_on + interval '12 months')::date end;
  return new;
end $$;
-- A proposal only opens the way. The removal is the committee's own step, and the finding then names it; taken back, it names none.
create function screening_follows() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if new.undoes is not null then
    update screening_finding f set ended_by = null where f.ended_by = new.undoes;
  elsif new.event = 'STRIKE_OFF' then
    update screening_finding f set ended_by = new.id where f.id = (
      select x.id from screening_finding x where x.membership_id = new.membership_id and x.outcome = 'PROPOSE_STRIKE_OFF' and x.ended_by is null
       order by x.noted_on desc, x.id limit 1);
  end if;
  return null;
end $$;

create trigger a_hold before insert or update or delete on screening_round for each statement execute function hold_tree();
create trigger a_hold before insert or update or delete on screening for each statement execute function hold_tree();
create trigger b_stamp before insert or update of unit_id on screening_round for each row execute function stamp_row();
create trigger b_stamp before insert or update of unit_id on screening for each row execute function stamp_row();
create trigger c_keep before insert or update of name, period, closes_on, state, close_reason on screening_round for each row execute function keep_screening_round();
create trigger d_begin after insert on screening_round for each row execute function begin_screening_round();
create trigger c_keep before update of state on screening for each row execute function keep_screening();
create trigger b_keep before update on screening_finding for each row execute function keep_screening_finding();
create trigger e_screening after insert on member_event for each row execute function screening_follows();

-- THE TREE CHANGES. What a unit that ends had open or kept is the heir's.
create function pass_screenings() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update screening_round r set unit_id = new.heir_id from unit h where r.unit_id = new.id and h.id = new.heir_id and h.level = new.level;
  update screening s set unit_id = new.heir_id from unit h where s.unit_id = new.id and h.id = new.heir_id and h.level = new.level;
  return null;
end $$;
create constraint trigger h_screenings after update of heir_id on unit deferrable initially deferred for each row
  when (new.heir_id is not null) execute function pass_screenings();
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place)
       from unnest(follows_the_tree() || array['screening_round', 'screening']) with ordinality t (name, place)));
end $$;

select arm();
create policy everyone on screening_criterion for select to app_operator, app_city, app_ward, app_base, app_branch using (true);
do $$
declare l text;
begin
  foreach l in array array['city', 'ward', 'base', 'branch'] loop
    execute format('create policy %I on screening_round for select to %I using (%s or unit_id = any ((select my_ancestors())::uuid[]))', l || '_reads', 'app_' || l, place(l, l || '_id'));
    execute format('create policy %I on screening for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, l || '_id'));
  end loop;
  foreach l in array array['ward', 'base', 'branch'] loop
    execute format('create policy %I on screening_finding for select to %I using (%sexists (select from membership m where m.id = membership_id))', l || '_reads', 'app_' || l,
      case l when 'branch' then '' else 'told and ' end);
  end loop;
  foreach l in array array['ward', 'base'] loop
    execute format('create policy %I on screening_round for insert to %I with check (%s)', l || '_adds', 'app_' || l, place(l, 'unit_id'));
    execute format('create policy %I on screening_round for update to %I using (%s) with check (%s)', l || '_changes', 'app_' || l, place(l, 'unit_id'), place(l, 'unit_id'));
  end loop;
  execute format('create policy branch_changes on screening for update to app_branch using (%s)', place('branch', 'unit_id'));
  execute format('create policy base_changes on screening for update to app_base using (%s)', place('base', 'base_id'));
  execute format('create policy ward_changes on screening for update to app_ward using (%s and base_id is null)', place('ward', 'ward_id'));
  execute format('create policy branch_changes on screening_finding for update to app_branch using (exists (select from membership m where m.id = membership_id and m.%s))', place('branch', 'unit_id'));
end $$;
grant select on screening_criterion to app_operator, app_city, app_ward, app_base, app_branch;
grant select on screening_round, screening to app_city, app_ward, app_base, app_branch;
grant select on screening_finding to app_ward, app_base, app_branch;
grant insert (id, unit_id, period, name, criteria_version, opened_on, closes_on), update (state, close_reason) on screening_round to app_ward, app_base;
grant update (state) on screening to app_ward, app_base, app_branch;
grant update (outcome, criterion, evidence_kind, noted_on, help_result) on screening_finding to app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree()) with ordinality t (name, place)
      where t.name not in ('screening_round', 'screening')));
end $$;
drop trigger h_screenings on unit;
drop trigger e_screening on member_event;
drop table screening_finding, screening, screening_round, screening_criterion;
drop function pass_screenings(), screening_follows(), keep_screening_finding(), keep_screening(), begin_screening_round(), keep_screening_round();
reset role;
