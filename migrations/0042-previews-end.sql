-- What a list in an old font looks like converted is shown until somebody has said what its columns are; nothing of it stays when it ends before.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create function forget_preview() returns trigger language plpgsql set search_path = chitieu, pg_temp as $$
begin
  new.proposal := new.proposal #- '{legacy,preview}';
  return new;
end $$;
create trigger d_forget before update on import_job for each row when (new.ended_at is not null and new.proposal #> '{legacy,preview}' is not null) execute function forget_preview();
update import_job set ended_at = ended_at where ended_at is not null and proposal #> '{legacy,preview}' is not null;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop trigger d_forget on import_job;
drop function forget_preview();
reset role;
