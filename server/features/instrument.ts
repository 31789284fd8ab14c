import { Field, InputType } from "type-graphql";
import { badInput } from "../domain/errors.ts";
import { committeeOf } from "../domain/partyPapers.ts";
import { normalise } from "../domain/vietnamese.ts";
import { CalendarDate } from "../entities/scalars.ts";

@InputType({ description: "The paper a target or a decision about the tree rests on." })
export class InstrumentInput {
  @Field(() => String, { description: "Number and symbol, e.g. `12-KH/TU`." })
  number!: string;
  @Field(() => CalendarDate, { description: "Date of signature." })
  signedOn!: string;
  @Field(() => String, {
    description: "The committee that issued it, e.g. `Đảng ủy phường Đống Đa`; an organisation is taken for its committee.",
  })
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
    issuer: committeeOf(text("issuer", "Nhập cơ quan ban hành", 200)),
    title: text("title", "Nhập trích yếu văn bản", 500),
    signedOn: input.signedOn,
  };
}
