import type { IRouter } from 'express';

// The application that loads the plugin puts the router, and its guards, somewhere.
export default function plugin() {
  return {
    registerWithRouter: (router: IRouter) => {
      router.get('/settings', (_request, response) => response.json(true));
      router.post('/settings', (_request, response) => response.json(true));
    },
  };
}
