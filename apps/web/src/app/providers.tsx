import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Toasts } from '../ui/toast.js';
import { theme } from './theme/theme.js';

/** Everything a page stands on: look, data, toasts. */
export function Providers({ client, children }: { readonly client: ApolloClient; readonly children: ReactNode }) {
  return (
    <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="ortalyk.scheme" noSsr disableTransitionOnChange>
      <CssBaseline />
      <ApolloProvider client={client}>
        {children}
        <Toasts />
      </ApolloProvider>
    </ThemeProvider>
  );
}
