-- The log is found by who did it and by what was done, however long it has grown.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create index audit_entry_account on audit_entry (account_id, at desc, id desc);
create index audit_entry_action on audit_entry (city_id, action, at desc, id desc);
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop index audit_entry_action, audit_entry_account;
reset role;
