import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Public, SignedIn } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { payloadOf } from '../../graphql/payload.js';
import { changePassword } from './change-password.js';
import { setLanguage } from './set-language.js';
import { signIn, signOut } from './sign-in.js';
import {
  ChangePasswordInputType, ChangePasswordPayloadType, SetLanguageInputType, SetLanguagePayloadType, SignInInputType, SignInPayloadType,
  SignOutPayloadType, ViewerType,
} from './staff.types.js';
import { viewerOf } from './viewer.js';

@Resolver()
export class SessionResolver {
  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'Null when nobody is signed in.' })
  viewer(@Ctx() ctx: RequestContext): unknown {
    return viewerOf(ctx.actor);
  }

  @Public()
  @Mutation(() => SignInPayloadType)
  async signIn(@Arg('input', () => SignInInputType) input: SignInInputType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await signIn(ctx, input), () => ({ viewer: viewerOf(ctx.actor) }));
  }

  @SignedIn({ beforePasswordChange: true })
  @Mutation(() => SignOutPayloadType)
  async signOut(@Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await signOut(ctx), () => ({}));
  }

  @SignedIn({ beforePasswordChange: true })
  @Mutation(() => ChangePasswordPayloadType)
  async changePassword(@Arg('input', () => ChangePasswordInputType) input: ChangePasswordInputType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await changePassword(ctx, input), () => ({ viewer: viewerOf(ctx.actor) }));
  }

  @SignedIn({ beforePasswordChange: true })
  @Mutation(() => SetLanguagePayloadType)
  async setLanguage(@Arg('input', () => SetLanguageInputType) input: SetLanguageInputType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await setLanguage(ctx, input.language), () => ({ viewer: viewerOf(ctx.actor) }));
  }
}
