import { expect, expectNoWindow, test, withCompanion } from '../support/companion-site.ts';
import { appOrigin } from '../support/live-site.ts';
import { walk } from '../support/walk.ts';

/** Microsoft judges when a challenge is over, not a clock that is wrong (J4), and no clock asks for sign-ins (J7). */

const minute = 60_000;
const appHost = new URL(appOrigin).hostname;

/** A tenant tells in `auth_time` when somebody signed in, unless it is one in which that gets too old. */
const tenants = [
  { name: 'auth_time', scenario: 'default', signIns: 1 },
  { name: 'no auth_time, and a new sign-in asked for', scenario: 'mfa-stale', signIns: 2 },
] as const;
const wrongClocks = [
  { whose: 'PC', off: 10 * minute },
  { whose: 'PC', off: -10 * minute },
  { whose: 'host', off: 10 * minute },
  { whose: 'host', off: -10 * minute },
] as const;

for (const { name, scenario, signIns } of tenants) {
  for (const { whose, off } of wrongClocks) {
    test(`J4, J7: the clock of the ${whose} ${String(off / minute)} minutes off, ${name}: saved at once, signed in ${String(signIns)} times`, async ({
      page,
      companion,
      live,
      complaints,
    }) => {
      complaints.expect(/status of 403/);
      live.play(scenario, withCompanion(companion.id));
      if (whose === 'PC') await page.clock.install({ time: Date.now() + off });
      else {
        live.intercept(async (_request, { hostname }, pass) => {
          const answer = await pass();
          if (answer === null || hostname !== appHost) return answer;
          const headers = new Headers(answer.headers);
          headers.set('date', new Date(Date.now() + off).toUTCString());
          return new Response(answer.body, { status: answer.status, headers });
        });
      }
      await page.goto('./');
      const walked = await walk(page, { until: ['done'] });
      expect(walked.step).toBe('done');
      const times = (method: string, path: string): number =>
        live.asked.filter((asked) => asked.method === method && asked.path.includes(path)).length;
      expect(times('GET', '/oauth2/v2.0/authorize'), 'sign-ins').toBe(signIns);
      expect(times('POST', '/me/authentication/fido2Methods'), 'saved').toBe(1);
      await expectNoWindow(companion);
      expect(companion.windows().opened).toBe(1);
    });
  }
}
