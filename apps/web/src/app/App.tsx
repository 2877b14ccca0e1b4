import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { makeClient } from '../lib/client';
import { useLanguage } from '../lib/i18n';
import { SessionProvider } from '../lib/session';
import { Looks } from '../ui/Looks';
import { router } from './router';

export function App() {
  const [client] = useState(makeClient);
  const language = useLanguage();
  return (
    <Looks>
      <Provider value={client}>
        <SessionProvider>
          <RouterProvider router={router} key={language} />
        </SessionProvider>
      </Provider>
    </Looks>
  );
}
