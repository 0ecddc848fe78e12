import { ApolloClient, ApolloLink, InMemoryCache, Observable, gql } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liveLink } from './live-link.js';
import { openGate } from './session-gate.js';

const subscription = gql`subscription Live { workChanged { id } }`;

/** A socket that fails each time it is asked, in the given order, and then brings a row. */
function socketThatFails(failures: string[]): { readonly link: ApolloLink; readonly asked: () => number } {
  let asked = 0;
  const link = new ApolloLink(
    () =>
      new Observable<ApolloLink.Result>((observer) => {
        asked += 1;
        const failure = failures.shift();
        if (failure !== undefined) observer.error(new Error(failure));
        else observer.next({ data: { workChanged: { __typename: 'Changed', id: 'row' } } });
      }),
  );
  return { link, asked: () => asked };
}

function watch(socket: ApolloLink, stillSignedIn: () => Promise<boolean>) {
  const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.from([liveLink(stillSignedIn), socket]) });
  const seen: unknown[] = [];
  client.subscribe({ query: subscription }).subscribe({ next: (result) => seen.push(result.data ?? result.error?.message), error: (error: Error) => seen.push(error.message) });
  return seen;
}

const row = { workChanged: { __typename: 'Changed', id: 'row' } };

describe('live rows over the end of a session', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    openGate(false);
    vi.useRealTimers();
  });

  it('go on by themselves where the session was only renewed', async () => {
    const socket = socketThatFails(['Socket closed with event 4401 Unauthorized']);
    const seen = watch(socket.link, () => Promise.resolve(true));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen).toEqual([row]);
  });

  it('wait for the person to sign in again and then go on', async () => {
    const socket = socketThatFails(['Socket closed with event 4401 Unauthorized']);
    const seen = watch(socket.link, () => Promise.resolve(false));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen).toEqual([]);
    openGate(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual([row]);
    expect(socket.asked()).toBe(2);
  });

  it('end where the person leaves, and any other fault is told as it is', async () => {
    const left = watch(socketThatFails(['Socket closed with event 4401 Unauthorized']).link, () => Promise.resolve(false));
    await vi.advanceTimersByTimeAsync(1_000);
    openGate(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(left).toEqual(['Socket closed with event 4401 Unauthorized']);
    expect(watch(socketThatFails(['Socket closed with event 1011 Bug']).link, () => Promise.resolve(true))).toEqual(['Socket closed with event 1011 Bug']);
  });
});
