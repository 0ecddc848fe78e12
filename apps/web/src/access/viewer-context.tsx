import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { createContext, use, useEffect, type ReactNode } from 'react';
import { keepCsrfToken } from '../graphql/session-gate.js';
import { changeLanguage } from '../text/i18n.js';
import { TimeZoneContext } from '../text/use-texts.js';
import { ViewerDocument, type ViewerFieldsFragment } from './viewer.generated.js';

/** Who is signed in, with permissions. */
export type Viewer = ViewerFieldsFragment;

const ViewerContext = createContext<Viewer | null>(null);

/** The person signed in; only below the signed-in route. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (viewer === null) throw new Error('useViewer needs a signed-in route above it');
  return viewer;
}

/** Keeps the viewer at hand and speaks the person's language in the office's time. */
export function ViewerProvider({ viewer: known, children }: { readonly viewer: Viewer; readonly children: ReactNode }) {
  const { data } = useQuery(ViewerDocument, { fetchPolicy: 'cache-only' });
  const viewer = data?.viewer ?? known;
  const { language } = viewer.staff;
  useEffect(() => {
    void changeLanguage(language);
  }, [language]);
  return (
    <ViewerContext value={viewer}>
      <TimeZoneContext value={viewer.staff.office.timeZone}>{children}</TimeZoneContext>
    </ViewerContext>
  );
}

/** Reads the viewer once from the cache or the server and keeps the session's token. */
export async function readViewer(client: ApolloClient): Promise<Viewer | null> {
  const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'cache-first' });
  const viewer = data?.viewer ?? null;
  keepCsrfToken(viewer?.csrfToken ?? null);
  return viewer;
}

/** Asks the server whether there is a session now; what is known about the person stays on the screen where there is none. */
export async function readViewerAnew(client: ApolloClient): Promise<Viewer | null> {
  const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'no-cache' });
  const viewer = data?.viewer ?? null;
  if (viewer !== null) keepCsrfToken(viewer.csrfToken);
  return viewer;
}

/** Puts a viewer the server has just answered with into the cache, and its token at hand. */
export function useKeepViewer(): (viewer: Viewer) => void {
  const client = useApolloClient();
  return (viewer) => {
    keepCsrfToken(viewer.csrfToken);
    client.writeQuery({ query: ViewerDocument, data: { viewer } });
  };
}
