import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useGateClosed } from '../graphql/session-gate.js';

const SignInAgain = lazy(async () => ({ default: (await import('./session/sign-in-again.js')).SignInAgain }));

/** Around every page, signed in or not: the dialog that keeps a page whose session ended. */
export function RootFrame() {
  const closed = useGateClosed();
  return (
    <>
      <Outlet />
      {closed && (
        <Suspense fallback={null}>
          <SignInAgain />
        </Suspense>
      )}
    </>
  );
}
