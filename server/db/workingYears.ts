import type { WorkingYear } from "../entities/workingYear.ts";
import type { Reader } from "./reading.ts";

const years = `select distinct on (year) year, confirmed, to_json(rests) as rests, to_json(works) as works, city_id is null as shipped,
  case when city_id is null then 0 else revision end as revision
  from working_year where city_id is null or city_id = $1 order by year, city_id nulls last`;

/** The calendar that holds in a city: its own years before the shipped ones. */
export const yearsOf = (read: Reader, cityId: string | null) => read.rows<WorkingYear>("workingYears", years, [cityId]);
