-- A unit that is opened again stands where it stood as if it had not ended (its placement has no gap), and may again what every unit of its level may.
-- What it had beyond that has passed to its heir or ended, and does not come back by itself.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create function give_capabilities_again() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  insert into unit_capability (unit_id, capability, during)
  select new.id, c, daterange(old.ended_on, null) from unnest(standard_capabilities(new.level)) c on conflict do nothing;
  return null;
end $$;
create trigger e_capable_again after update of ended_on on unit for each row when (old.ended_on is not null and new.ended_on is null)
  execute function give_capabilities_again();
-- Those opened again before today: a standard capability ends only with its unit, so one that ended in a unit that works was lost by an opening.
insert into unit_capability (unit_id, capability, during)
select u.id, c, daterange(coalesce((select max(upper(x.during)) from unit_capability x where x.unit_id = u.id and x.capability = c), u.born_on), null)
from unit u cross join unnest(standard_capabilities(u.level)) c
where u.ended_on is null and not exists (select from unit_capability x where x.unit_id = u.id and x.capability = c and upper_inf(x.during))
on conflict do nothing;
reset role;

-- Down Migration
-- What was given stays: it is what the units may.
set local role chitieu_owner;
set local search_path = chitieu, public;
drop trigger e_capable_again on unit;
drop function give_capabilities_again();
reset role;
