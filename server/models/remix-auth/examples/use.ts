import { Authenticator } from 'remix-auth';
import { strategy } from './strategy';

const authenticator = new Authenticator();
authenticator.use(strategy, 'form');

export async function action({ request }: { request: Request }) {
  return authenticator.authenticate('form', request);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ issues
}

export async function loader({ request }: { request: Request }) {
  return authenticator.isAuthenticated(request);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
}
