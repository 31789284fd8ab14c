import "reflect-metadata";
import { createPubSub } from "@graphql-yoga/subscription";
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchema } from "type-graphql";
import { AuditResolver } from "../features/audit/audit.resolver.ts";
import { CandidatesResolver } from "../features/candidates/candidates.resolver.ts";
import { ClassesResolver } from "../features/candidates/classes/classes.resolver.ts";
import { DuplicatesResolver } from "../features/candidates/duplicates.resolver.ts";
import { CaseLettersResolver } from "../features/candidates/letters/letters.resolver.ts";
import { MeetingResolver } from "../features/candidates/meeting.resolver.ts";
import { CapabilitiesResolver } from "../features/capabilities/capabilities.resolver.ts";
import { CatalogueResolver } from "../features/catalogue/catalogue.resolver.ts";
import { DecisionsResolver } from "../features/decisions/decisions.resolver.ts";
import { FiguresResolver } from "../features/figures/figures.resolver.ts";
import { ImportsResolver } from "../features/imports/imports.resolver.ts";
import { InstallationResolver } from "../features/installation/installation.resolver.ts";
import { InstrumentResolver } from "../features/instrument.resolver.ts";
import { LiveResolver } from "../features/live/live.resolver.ts";
import { MembersResolver } from "../features/members/members.resolver.ts";
import { TransfersResolver } from "../features/members/transfers.resolver.ts";
import { PrivacyResolver } from "../features/privacy/privacy.resolver.ts";
import { RegisterResolver } from "../features/privacy/register.resolver.ts";
import { RequestsResolver } from "../features/privacy/requests.resolver.ts";
import { ProcedureResolver } from "../features/procedure/procedure.resolver.ts";
import { DivisionsResolver } from "../features/reorganisations/divisions.resolver.ts";
import { ReorganisationsResolver } from "../features/reorganisations/reorganisations.resolver.ts";
import { ResultsResolver } from "../features/results/results.resolver.ts";
import { ReviewResolver } from "../features/review/review.resolver.ts";
import { ScreeningResolver } from "../features/screening/screening.resolver.ts";
import { SessionResolver } from "../features/session/session.resolver.ts";
import { StatisticsResolver } from "../features/statistics/statistics.resolver.ts";
import { ExemptionsResolver } from "../features/targets/exemptions.resolver.ts";
import { TargetLifeResolver } from "../features/targets/life.resolver.ts";
import { PendingResolver } from "../features/targets/pending.resolver.ts";
import { PlansResolver } from "../features/targets/plans.resolver.ts";
import { TargetsResolver } from "../features/targets/targets.resolver.ts";
import { VariantsResolver } from "../features/targets/variants.resolver.ts";
import { UnitsResolver } from "../features/units/units.resolver.ts";
import { PostsResolver, UsersResolver } from "../features/users/users.resolver.ts";
import { WatchResolver } from "../features/watch/watch.resolver.ts";
import { WhitePlacesResolver } from "../features/watch/whitePlaces.resolver.ts";
import { guard } from "./guard.ts";

/** The whole API, every root field guarded. */
export async function apiSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      AuditResolver,
      CandidatesResolver,
      MembersResolver,
      TransfersResolver,
      MeetingResolver,
      CatalogueResolver,
      ClassesResolver,
      DecisionsResolver,
      DuplicatesResolver,
      CaseLettersResolver,
      ExemptionsResolver,
      FiguresResolver,
      ImportsResolver,
      InstallationResolver,
      InstrumentResolver,
      LiveResolver,
      PlansResolver,
      VariantsResolver,
      PostsResolver,
      PrivacyResolver,
      DivisionsResolver,
      RegisterResolver,
      RequestsResolver,
      ProcedureResolver,
      ReorganisationsResolver,
      ResultsResolver,
      ReviewResolver,
      ScreeningResolver,
      SessionResolver,
      StatisticsResolver,
      TargetLifeResolver,
      PendingResolver,
      TargetsResolver,
      UnitsResolver,
      CapabilitiesResolver,
      UsersResolver,
      WatchResolver,
      WhitePlacesResolver,
    ],
    // The library asks for one; our subscription brings its own iterator.
    pubSub: createPubSub(),
    validate: false,
  });
  return guard(schema);
}

/** The schema as it is committed in schema/, sorted so that a change shows as a small difference. */
export function printedSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
