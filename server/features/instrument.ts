import { Field, InputType } from "type-graphql";
import { badInput } from "../domain/errors.ts";
import { normalise } from "../domain/vietnamese.ts";
import { CalendarDate } from "../entities/scalars.ts";

@InputType({ description: "The paper a target or a decision about the tree rests on." })
export class InstrumentInput {
  @Field(() => String, { description: "Number and symbol, e.g. `12-KH/TU`." })
  number!: string;
  @Field(() => CalendarDate, { description: "Date of signature." })
  signedOn!: string;
  @Field(() => String, { description: "Who issued it." })
  issuer!: string;
  @Field(() => String, { description: "Its title." })
  title!: string;
}

/** The paper with plain text, or BAD_INPUT naming the field. */
export function checkInstrument(input: InstrumentInput): InstrumentInput {
  const text = (field: "number" | "issuer" | "title", prompt: string, longest: number) => {
    const clean = normalise(input[field]);
    if (!clean || clean.length > longest) throw badInput(field, `${prompt}, tối đa ${longest} ký tự.`);
    return clean;
  };
  return {
    number: text("number", "Nhập số, ký hiệu văn bản", 50),
    issuer: text("issuer", "Nhập cơ quan ban hành", 200),
    title: text("title", "Nhập trích yếu văn bản", 500),
    signedOn: input.signedOn,
  };
}
