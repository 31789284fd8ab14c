-- What is read of a whole city at once (one indicator of every unit, every target of a period) is found without reading everything else.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
-- Only columns that never change: a fold still rewrites a total in place, without touching any index.
create index score_city on score (city_id, indicator_id, year);
drop index target_city;
create index target_city on target (city_id, indicator_id, starts_on);
create index target_exempt on target (city_id, indicator_id, starts_on) where exempt;
-- Versions that a plan has explained; the others carry nothing into the next year.
create index target_version_why on target_version (target_id, version) where why is not null;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop index target_version_why;
drop index target_exempt;
drop index target_city;
create index target_city on target (city_id);
drop index score_city;
reset role;
