import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { verdicts } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { NewUser, Post, User, UserConnection } from "../../entities/User.ts";
import { asksFor } from "../asksFor.ts";
import type { Context } from "../context.ts";
import { CreateUserInput, EndPostInput, GrantPostInput } from "./users.inputs.ts";
import { postsOf, users } from "./users.reads.ts";
import { createUser, endPost, grantPost, resetPassword } from "./users.service.ts";

const loaders = new WeakMap<Caller, DataLoader<string, Post[]>>();
function posts(caller: Caller): DataLoader<string, Post[]> {
  const loader = loaders.get(caller) ?? new DataLoader((ids) => postsOf(caller, ids), { cache: false });
  loaders.set(caller, loader);
  return loader;
}

@Resolver(() => User)
export class UsersResolver {
  @Query(() => UserConnection, { description: "People whose account is kept in a unit or below it, by name." })
  users(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("unitId", () => ID, { nullable: true, description: "The unit; the viewer's own when left out." }) unitId?: string | null,
    @Arg("search", () => String, { nullable: true, description: "Part of the name, accents or not, or of the login." }) search?:
      | string
      | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Page size, up to 200." }) first = 50,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last edge seen." }) after?: string | null,
  ) {
    return users(caller, { unitId, search, first, after, counted: asksFor(info, "totalCount") });
  }

  @Mutation(() => NewUser, { description: "Creates a person with a first post." })
  createUser(@Ctx() { caller }: Context, @Arg("input", () => CreateUserInput, { description: "Person and post." }) input: CreateUserInput) {
    return createUser(caller, input);
  }

  @Mutation(() => NewUser, { description: "Gives a new temporary password and ends the person's sessions." })
  resetPassword(@Ctx() { caller }: Context, @Arg("userId", () => ID, { description: "The person." }) userId: string) {
    return resetPassword(caller, userId);
  }

  @Mutation(() => Post, { description: "Gives a person a further post." })
  grantPost(@Ctx() { caller }: Context, @Arg("input", () => GrantPostInput, { description: "The post." }) input: GrantPostInput) {
    return grantPost(caller, input);
  }

  @Mutation(() => Post, { description: "Ends a post." })
  endPost(@Ctx() { caller }: Context, @Arg("input", () => EndPostInput, { description: "Which, and when." }) input: EndPostInput) {
    return endPost(caller, input);
  }

  @FieldResolver(() => [Post], { description: "The person's posts that the viewer may see, newest first." })
  posts(@Root() user: User, @Ctx() { caller }: Context) {
    return posts(caller).load(user.id);
  }

  @FieldResolver(() => [String], { description: "What the viewer may do for this person." })
  async can(@Root() user: User, @Ctx() { caller }: Context) {
    return verdicts(await actingAs(caller), "User", user);
  }
}

@Resolver(() => Post)
export class PostsResolver {
  @FieldResolver(() => [String], { description: "What the viewer may do to this post." })
  async can(@Root() post: Post, @Ctx() { caller }: Context) {
    return verdicts(await actingAs(caller), "Post", post);
  }
}
