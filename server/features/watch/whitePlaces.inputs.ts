import { Field, ID, InputType, Int } from "type-graphql";
import type { PlaceKind, PlaceLack } from "../../domain/whitePlaces.ts";
import { PlaceKindEnum, PlaceLackEnum } from "../../entities/whitePlace.ts";

@InputType({ description: "Records a place without members or organisation in one's own ward or commune." })
export class RecordWhitePlaceInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own ward or commune." })
  unitId!: string;
  @Field(() => PlaceKindEnum, { description: "What it is." })
  kind!: PlaceKind;
  @Field(() => String, { description: "Its name, at most 200 characters." })
  name!: string;
  @Field(() => PlaceLackEnum, { description: "Why it is white." })
  lack!: PlaceLack;
  @Field(() => Int, { description: "People there who may be won, 0 to 100000." })
  sources!: number;
  @Field(() => ID, { nullable: true, description: "A branch of the same ward that looks after it." })
  branchId?: string | null;
  @Field(() => String, { nullable: true, description: "At most 1000 characters; names nobody." })
  note?: string | null;
}

@InputType({ description: "Says anew what a white place lacks, how many may be won there, and which branch looks after it." })
export class UpdateWhitePlaceInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The place." })
  placeId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => PlaceLackEnum, { description: "Why it is white." })
  lack!: PlaceLack;
  @Field(() => Int, { description: "People there who may be won, 0 to 100000." })
  sources!: number;
  @Field(() => ID, { nullable: true, description: "A branch of the same ward that looks after it; null: nobody does." })
  branchId?: string | null;
  @Field(() => String, { nullable: true, description: "At most 1000 characters; names nobody." })
  note?: string | null;
}

@InputType({ description: "Closes a white place: there are members and an organisation now, or it is no more." })
export class CloseWhitePlaceInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The place." })
  placeId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => String, { description: "Why, in at most 1000 characters." })
  reason!: string;
}
