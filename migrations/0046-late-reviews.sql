-- A month's review that is late is sent all the same, and is marked (DOMAIN R45 names no day; docs/month-review.md).
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
-- Until which day a month is sent and corrected: the last of the next. After the tenth it is late (server/domain/monthReview.ts says both).
create or replace function review_due(starts_on date) returns date language sql immutable as $$ select (starts_on + interval '2 months')::date - 1 $$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create or replace function review_due(starts_on date) returns date language sql immutable as $$ select (starts_on + interval '1 month')::date + 9 $$;
reset role;
