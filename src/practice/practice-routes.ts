import { Hono } from 'hono/tiny';
import { cancelledSignIn, completeSignIn, parseAuthorizeRequest, type AuthorizeRequest } from './entra/authorize.ts';
import { EntraError } from './entra/entra-error.ts';
import { graphTime } from './graph/graph-time.ts';
import { newCreationOptions, pageCreationOptions } from './graph/new-creation-options.ts';
import { isPersonName, person, personByIdOrName, type Person, type PersonName } from './people.ts';
import { KeyRefused, refuseBeyondLimit, registerKey, type KeyRefusal } from './register-key.ts';
import type { TenantDeps } from './tenant-deps.ts';
import { keysOf, playsWithPretendKey } from './tenant-state.ts';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';

/** A person as the practice pages show them. */
export interface PersonCard {
  readonly name: PersonName;
  readonly displayName: string;
  readonly userPrincipalName: string;
}

/** What the sign-in page shows first. */
export interface SignInView {
  readonly suggested: PersonCard;
  readonly others: readonly PersonCard[];
}

/** What the sign-in page does next. `refused` is an AADSTS number: the person stays. */
export type SignInOutcome = { readonly location: string } | { readonly refused: number };

export interface SecurityInfoView {
  readonly person: PersonCard;
  readonly others: readonly PersonCard[];
  readonly keys: readonly { readonly displayName: string; readonly model: string; readonly createdDateTime: string }[];
  readonly playsWithPretendKey: boolean;
}

/** Why the Security info page cannot add a key. */
export type SecurityInfoRefusal = KeyRefusal | 'self-service-off' | 'not-in-scope';
export type SecurityInfoOptions =
  { readonly options: PublicKeyCredentialCreationOptionsJSON } | { readonly refused: SecurityInfoRefusal };
export type SecurityInfoSaved = { readonly saved: true } | { readonly refused: SecurityInfoRefusal };

const card = ({ name, displayName, userPrincipalName }: Person): PersonCard => ({
  name,
  displayName,
  userPrincipalName,
});

/**
 * What the practice pages need and Microsoft's hosts do not offer: the inside of the sign-in page and of the Security
 * info page. Nothing but those two pages calls it.
 */
export function practiceRoutes(deps: TenantDeps): Hono {
  const { store, clock, scenario, rp } = deps;
  const app = new Hono();
  const others = (than: PersonName): PersonCard[] =>
    scenario.offered.filter((name) => name !== than).map((name) => card(person(name)));
  const named = (name: unknown): Person =>
    person(typeof name === 'string' && isPersonName(name) ? name : scenario.person);
  const authorize = (query: string): AuthorizeRequest => {
    const parameters = new URLSearchParams(query);
    return parseAuthorizeRequest(
      parameters,
      parameters.get('tenant') ?? '',
      store.read().directory,
      scenario,
      deps.isRegistered,
    );
  };
  app.onError((error) => {
    if (error instanceof EntraError) return Response.json({ refused: error.number }, { status: 400 });
    if (error instanceof KeyRefused) return Response.json({ refused: error.reason }, { status: 400 });
    return Response.json({ refused: 0 }, { status: 500 });
  });

  app.get('/sign-in', (c) => {
    const request = authorize(new URL(c.req.url).search);
    const suggested =
      (request.prompt === 'select_account' ? null : personByIdOrName(request.loginHint ?? '')) ??
      person(scenario.person);
    const view: SignInView = { suggested: card(suggested), others: others(suggested.name) };
    return Response.json(view);
  });
  app.post('/sign-in', async (c) => {
    const { query, who, cancelled } = await c.req.json<{ query: string; who: string; cancelled: boolean }>();
    const request = authorize(query);
    const outcome: SignInOutcome = {
      location: cancelled
        ? cancelledSignIn(request)
        : await store.update((state) => completeSignIn(state, scenario, request, named(who).name, clock.now())),
    };
    return Response.json(outcome);
  });

  app.get('/security-info', (c) => {
    const who = personByIdOrName(c.req.query('login_hint') ?? '') ?? named(c.req.query('who'));
    const view: SecurityInfoView = {
      person: card(who),
      others: others(who.name),
      keys: keysOf(store.read(), who.name).map(({ displayName, model, createdAt }) => ({
        displayName,
        model,
        createdDateTime: graphTime(createdAt),
      })),
      playsWithPretendKey: playsWithPretendKey(store.read(), scenario),
    };
    return Response.json(view);
  });
  app.post('/security-info/options', async (c) => {
    const { who } = await c.req.json<{ who: string }>();
    const subject = named(who);
    const refused =
      scenario.creationOptions === 'self-service-off' || scenario.creationOptions === 'not-in-scope'
        ? scenario.creationOptions
        : null;
    const outcome: SecurityInfoOptions =
      refused === null
        ? {
            options: await store.update(async (state) => {
              refuseBeyondLimit(state, subject, scenario);
              return pageCreationOptions(
                await newCreationOptions(state, scenario, subject, clock.now()),
                subject,
                rp.id,
              );
            }),
          }
        : { refused };
    return Response.json(outcome, { status: refused === null ? 200 : 400 });
  });
  app.post('/security-info/keys', async (c) => {
    const { who, credential } = await c.req.json<{
      who: string;
      credential: { id: string; clientDataJSON: string; attestationObject: string };
    }>();
    await store.update((state) =>
      registerKey(state, scenario, named(who), { ...credential, displayName: null }, rp, clock.now()),
    );
    const outcome: SecurityInfoSaved = { saved: true };
    return Response.json(outcome, { status: 201 });
  });
  return app;
}
