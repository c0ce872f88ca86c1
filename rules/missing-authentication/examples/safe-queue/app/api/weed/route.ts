import { queueRoute } from '../../queue';
import { shelve } from '../../shelves';

export const POST = queueRoute((title) => shelve(title));
