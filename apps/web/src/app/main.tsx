import '@fontsource-variable/ibm-plex-sans/wght.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readViewerAnew } from '../access/viewer-context.js';
import { makeClient } from '../graphql/client.js';
import { watchNetwork } from '../graphql/connection-state.js';
import { startTexts } from '../text/i18n.js';
import { rememberedLanguage } from '../text/language.js';
import { printInLight } from './print-in-light.js';
import { Providers } from './providers.js';
import { makeRouter } from './router.js';
import { checkVersion, watchVersion } from './version-watch.js';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');

await startTexts(rememberedLanguage());
watchNetwork();
watchVersion();
printInLight();

// After a broken connection the server may be a new one, and rows may have changed unseen.
const client = makeClient({
  onReconnected: () => {
    void checkVersion();
    void client.refetchQueries({ include: 'active' });
  },
  stillSignedIn: async () => (await readViewerAnew(client)) !== null,
});

createRoot(root).render(
  <StrictMode>
    <Providers client={client}>
      <RouterProvider router={makeRouter(client)} />
    </Providers>
  </StrictMode>,
);
