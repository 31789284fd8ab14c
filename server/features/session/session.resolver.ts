import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Viewer } from "../../entities/User.ts";
import type { Context } from "../context.ts";
import { ChangePasswordInput, SignInInput } from "./session.inputs.ts";
import { actAs, changePassword, me, signIn, signOut, signOutEverywhere } from "./session.service.ts";

@Resolver()
export class SessionResolver {
  @Query(() => Viewer, { nullable: true, description: "Who is signed in; null without a session." })
  me(@Ctx() context: Context) {
    return me(context);
  }

  @Mutation(() => Viewer, { description: "Signs in and sets the session cookie. SIGN_IN_FAILED never says which of the two was wrong." })
  signIn(@Ctx() context: Context, @Arg("input", () => SignInInput, { description: "Login and password." }) input: SignInInput) {
    return signIn(context, input);
  }

  @Mutation(() => Boolean, { description: "Ends this session." })
  signOut(@Ctx() context: Context) {
    return signOut(context);
  }

  @Mutation(() => Boolean, { description: "Ends every session of the person, this one included." })
  signOutEverywhere(@Ctx() context: Context) {
    return signOutEverywhere(context);
  }

  @Mutation(() => Viewer, { description: "Changes one's own password and ends one's other sessions." })
  changePassword(
    @Ctx() context: Context,
    @Arg("input", () => ChangePasswordInput, { description: "Old and new password." }) input: ChangePasswordInput,
  ) {
    return changePassword(context, input);
  }

  @Mutation(() => Viewer, { description: "Acts in another of one's own posts from now on." })
  actAs(@Ctx() context: Context, @Arg("postId", () => ID, { description: "One of the viewer's posts." }) postId: string) {
    return actAs(context, postId);
  }
}
