import { FieldResolver, Resolver, Root } from "type-graphql";
import { committeeOf } from "../domain/partyPapers.ts";
import { Instrument } from "../entities/Instrument.ts";

@Resolver(() => Instrument)
export class InstrumentResolver {
  /** Papers noted before organisations were taken for their committees. */
  @FieldResolver(() => String)
  issuer(@Root() { issuer }: Instrument) {
    return committeeOf(issuer);
  }
}
