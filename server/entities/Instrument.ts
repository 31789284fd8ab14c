import { Field, ObjectType } from "type-graphql";
import { CalendarDate } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "The paper a target rests on (DOMAIN R73)." })
export class Instrument {
  @Field(() => String, { description: "Number and symbol, e.g. `12-KH/TU`." })
  number!: string;
  @Field(() => CalendarDate, { description: "Date of signature." })
  signedOn!: string;
  @Field(() => String, { description: "The committee that issued it, e.g. `Đảng ủy phường Đống Đa`." })
  issuer!: string;
  @Field(() => String, { description: "Its title." })
  title!: string;
}
