-- Whether somebody is of the Youth Union is unknown until the branch says it, as with ethnicity and religion.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
alter table person alter column youth_union drop not null, alter column youth_union drop default;
alter table result_person alter column youth_union drop not null;
-- An import writes what its list says; the function is else as it stood.
do $$
declare was text := pg_get_functiondef('write_import(import_job, jsonb)'::regprocedure); becomes text := replace(was, 'coalesce(b."youthUnion", false)', 'b."youthUnion"');
begin
  if becomes = was then raise 'write_import does not stand as it did'; end if;
  execute becomes;
end $$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
do $$
declare was text := pg_get_functiondef('write_import(import_job, jsonb)'::regprocedure); becomes text := replace(was, ' b."youthUnion", decode', ' coalesce(b."youthUnion", false), decode');
begin
  if becomes = was then raise 'write_import does not stand as it did'; end if;
  execute becomes;
end $$;
-- That nobody was asked cannot be kept; no step was recorded by it, so none of the watchers of these rows is told.
alter table result_person disable trigger user;
update result_person set youth_union = false where youth_union is null;
alter table result_person enable trigger user, alter column youth_union set not null;
alter table person disable trigger user;
update person set youth_union = false where youth_union is null;
alter table person enable trigger user, alter column youth_union set default false, alter column youth_union set not null;
reset role;
