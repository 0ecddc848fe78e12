import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD } from './harness/builders.js';
import { type TestApi, startApi } from './harness/start-api.js';

const VIEWER = /* GraphQL */ `query Viewer { viewer { mustChangePassword permissions sessionExpiresAt staff { login } } }`;
const CHANGE = /* GraphQL */ `
  mutation Change($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { csrfToken mustChangePassword } problems { code path params } } }
`;
const SIGN_OUT = /* GraphQL */ `mutation { signOut { problems { code } } }`;
const HOUR = 3_600_000;
const MINUTE = 60_000;

interface ViewerData { readonly viewer: { readonly staff: { readonly login: string }; readonly permissions: string[]; readonly sessionExpiresAt: string } | null }
interface ChangeData { readonly changePassword: { readonly viewer: { csrfToken: string } | null; readonly problems: readonly { code: string; path: string }[] } }

let t: TestApi;
beforeAll(async () => {
  t = await startApi();
});
afterAll(() => t.stop());
// Attempts of one test must not slow down the next.
beforeEach(() => t.clock.advance(24 * HOUR));

describe('signing in', () => {
  it('opens a session in an httpOnly cookie and tells who the person is and what the person may do', async () => {
    const staff = await t.build.staff({ role: 'operator', login: 'aigul' });
    const client = t.anybody();
    const response = await t.api.app.inject({
      method: 'POST', url: '/graphql', headers: client.headers(),
      payload: { query: 'mutation S($i: SignInInput!) { signIn(input: $i) { problems { code } } }', variables: { i: { login: ' AIGUL ', password: PASSWORD } } },
    });
    expect(response.headers['set-cookie']).toMatch(/^ortalyk_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=604800$/);
    client.keepCookie(response);
    const { viewer } = await client.ask<ViewerData>(VIEWER);
    expect(viewer?.staff.login).toBe(staff.login);
    expect(viewer?.permissions).toContain('appeals:register');
    expect(viewer?.permissions).not.toContain('staff:manage');
  });

  it('marks the cookie Secure where the product is served by HTTPS', async () => {
    const https = await startApi({ publicUrl: 'https://desk.example.kz' });
    await https.build.staff({ login: 'secure' });
    const response = await https.api.app.inject({
      method: 'POST', url: '/graphql', headers: { origin: 'https://desk.example.kz', host: 'desk.example.kz' },
      payload: { query: 'mutation S($i: SignInInput!) { signIn(input: $i) { problems { code } } }', variables: { i: { login: 'secure', password: PASSWORD } } },
    });
    expect(response.headers['set-cookie']).toMatch(/; Secure$/);
    expect(response.headers['strict-transport-security']).toBeDefined();
    await https.stop();
  });

  it('answers a wrong password and an unknown login alike', async () => {
    await t.build.staff({ login: 'known' });
    const wrong = await t.anybody().signIn('known', 'not the password');
    const unknown = await t.anybody().signIn('nobody-at-all', 'not the password');
    expect(wrong.data.signIn).toEqual({ viewer: null, problems: [{ code: 'wrongPassword', path: 'password', params: null }] });
    expect(unknown.data.signIn).toEqual(wrong.data.signIn);
  });

  it('refuses a deactivated person who knows the password', async () => {
    const { id } = await t.build.staff({ login: 'gone' });
    await t.db.rows(`update staff set deactivated_at = now(), deactivated_reason = 'x' where id = $1`, [id]);
    const answer = await t.anybody().signIn('gone', PASSWORD);
    expect(answer.data.signIn.problems).toEqual([{ code: 'signInDeactivated', path: 'login', params: null }]);
  });

  it('slows guessing at one login down, more and more, and forgets after a success', async () => {
    await t.build.staff({ login: 'guessed' });
    for (let n = 0; n < 5; n += 1) await t.anybody(`10.0.0.${n}`).signIn('guessed', `guess ${n}`);
    const blocked = await t.anybody('10.0.1.1').signIn('guessed', PASSWORD);
    expect(blocked.data.signIn.problems).toEqual([{ code: 'tooManyAttempts', path: 'password', params: { retryAfterSeconds: 5 } }]);
    t.clock.advance(6_000);
    await t.anybody('10.0.1.2').signIn('guessed', 'again wrong');
    const longer = await t.anybody('10.0.1.3').signIn('guessed', PASSWORD);
    expect(longer.data.signIn.problems[0]?.params).toEqual({ retryAfterSeconds: 10 });
    t.clock.advance(11_000);
    expect((await t.anybody('10.0.1.4').signIn('guessed', PASSWORD)).data.signIn.viewer).not.toBeNull();
    expect((await t.anybody('10.0.1.5').signIn('guessed', 'one slip')).data.signIn.problems[0]?.code).toBe('wrongPassword');
  });

  it('counts guesses sent at the same moment', async () => {
    await t.build.staff({ login: 'parallel' });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => t.anybody(`10.2.0.${n}`).signIn('parallel', `guess ${n}`)));
    expect(answers.filter((answer) => answer.data.signIn.problems[0]?.code === 'wrongPassword')).toHaveLength(5);
  });

  it('slows one address down that tries many logins', async () => {
    for (let n = 0; n < 50; n += 1) {
      await t.db.rows(`insert into sign_in_attempt (at, login_folded, address, succeeded) values ($1, $2, '10.9.9.9', false)`, [new Date(t.clock.now()).toISOString(), `name${n}`]);
    }
    await t.build.staff({ login: 'bystander' });
    expect((await t.anybody('10.9.9.9').signIn('bystander', PASSWORD)).data.signIn.problems[0]?.code).toBe('tooManyAttempts');
    expect((await t.anybody('10.9.9.8').signIn('bystander', PASSWORD)).data.signIn.viewer).not.toBeNull();
  });

  it('gives a new token each time and ends the session the browser came with', async () => {
    const client = await t.as('operator', { login: 'rotates' });
    const old = t.anybody();
    old.cookie = client.cookie;
    await client.signIn('rotates', PASSWORD);
    expect(client.cookie).not.toBe(old.cookie);
    expect((await old.ask<ViewerData>(VIEWER)).viewer).toBeNull();
  });
});

describe('a session', () => {
  it('goes on while it is used, ends 12 hours after the last request', async () => {
    const client = await t.as('operator');
    for (let n = 0; n < 3; n += 1) {
      t.clock.advance(11 * HOUR);
      expect((await client.ask<ViewerData>(VIEWER)).viewer).not.toBeNull();
    }
    t.clock.advance(12 * HOUR + MINUTE);
    expect((await client.ask<ViewerData>(VIEWER)).viewer).toBeNull();
    expect(await client.faultOf('{ offices { id } }')).toBe('UNAUTHENTICATED');
  });

  it('ends after 7 days however much it is used', async () => {
    const client = await t.as('operator');
    for (let n = 0; n < 15; n += 1) {
      t.clock.advance(11 * HOUR);
      await client.ask(VIEWER);
    }
    t.clock.advance(4 * HOUR);
    expect((await client.ask<ViewerData>(VIEWER)).viewer).toBeNull();
  });

  it('ends with signing out, and the cookie is taken back', async () => {
    const client = await t.as('operator');
    const cookie = client.cookie;
    await client.ask(SIGN_OUT);
    expect(client.cookie).toBeNull();
    client.cookie = cookie;
    expect((await client.ask<ViewerData>(VIEWER)).viewer).toBeNull();
  });

  it('is kept by the hash of its token alone', async () => {
    const client = await t.as('operator');
    const token = client.cookie?.split('=')[1] ?? '';
    const found = await t.db.row<{ count: number }>(`select count(*) as count from session where token_hash = $1 or csrf_token = $2`, [Buffer.from(token), token]);
    expect(found?.count).toBe(0);
  });
});

describe('changing the password', () => {
  it('takes the new one, ends every other session and goes on with a new token', async () => {
    const client = await t.as('operator', { login: 'changer' });
    const other = t.anybody();
    await other.signIn('changer', PASSWORD);
    const before = client.cookie;
    const data = await client.ask<ChangeData>(CHANGE, { input: { currentPassword: PASSWORD, newPassword: 'quite another phrase' } });
    expect(data.changePassword.problems).toEqual([]);
    expect(client.cookie).not.toBe(before);
    expect((await client.ask<ViewerData>(VIEWER)).viewer).not.toBeNull();
    expect((await other.ask<ViewerData>(VIEWER)).viewer).toBeNull();
    expect((await t.anybody().signIn('changer', 'quite another phrase')).data.signIn.viewer).not.toBeNull();
    expect((await t.anybody().signIn('changer', PASSWORD)).data.signIn.problems[0]?.code).toBe('wrongPassword');
  });

  it.each([
    ['wrongPassword', 'currentPassword', { currentPassword: 'no', newPassword: 'quite another phrase' }],
    ['passwordTooShort', 'newPassword', { currentPassword: PASSWORD, newPassword: 'nine char' }],
    ['passwordTooLong', 'newPassword', { currentPassword: PASSWORD, newPassword: 'x'.repeat(201) }],
    ['passwordHoldsLogin', 'newPassword', { currentPassword: PASSWORD, newPassword: 'my name is REFUSED now' }],
    ['passwordUnchanged', 'newPassword', { currentPassword: PASSWORD, newPassword: PASSWORD }],
  ])('refuses with %s under %s', async (code, path, input) => {
    const login = code === 'passwordHoldsLogin' ? 'refused' : `c-${code.toLowerCase()}`;
    const client = await t.as('operator', { login });
    const { changePassword } = await client.ask<ChangeData>(CHANGE, { input });
    expect(changePassword.problems).toMatchObject([{ code, path }]);
    expect((await client.ask<ViewerData>(VIEWER)).viewer).not.toBeNull();
  });

  it('slows down whoever tries passwords at an unlocked desk', async () => {
    const client = await t.as('operator');
    for (let n = 0; n < 5; n += 1) await client.ask(CHANGE, { input: { currentPassword: `guess ${n}`, newPassword: 'quite another phrase' } });
    const { changePassword } = await client.ask<ChangeData>(CHANGE, { input: { currentPassword: PASSWORD, newPassword: 'quite another phrase' } });
    expect(changePassword.problems).toMatchObject([{ code: 'tooManyAttempts', path: 'currentPassword' }]);
  });

  it('is all a temporary password opens', async () => {
    const client = await t.as('administrator', { login: 'fresh', mustChangePassword: true });
    const { errors } = await client.send('{ offices { id } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'mustChangePassword' });
    expect((await client.ask<ViewerData>(VIEWER)).viewer).not.toBeNull();
    const data = await client.ask<ChangeData>(CHANGE, { input: { currentPassword: PASSWORD, newPassword: 'quite another phrase' } });
    client.csrfToken = data.changePassword.viewer?.csrfToken ?? null;
    expect(await client.faultOf('{ offices { id } }')).toBeUndefined();
  });
});

describe('choosing the language', () => {
  it('is kept with the person and recorded', async () => {
    const client = await t.as('operator');
    const data = await client.ask('mutation L($input: SetLanguageInput!) { setLanguage(input: $input) { viewer { staff { language } } problems { code } } }', { input: { language: 'kk' } });
    expect(data).toEqual({ setLanguage: { viewer: { staff: { language: 'kk' } }, problems: [] } });
    const event = await t.db.row<{ changes: unknown }>(`select changes from event where entity_id = $1 and type = 'staffUpdated'`, [client.staffId]);
    expect(event?.changes).toEqual([{ field: 'language', before: 'ru', after: 'kk' }]);
  });
});
