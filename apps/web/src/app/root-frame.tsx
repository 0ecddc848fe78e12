import { Outlet } from '@tanstack/react-router';
import { SignInAgain } from './session/sign-in-again.js';

/** Around every page, signed in or not: the dialog that keeps a page whose session ended. */
export function RootFrame() {
  return (
    <>
      <Outlet />
      <SignInAgain />
    </>
  );
}
