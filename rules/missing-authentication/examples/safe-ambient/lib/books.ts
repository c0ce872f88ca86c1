import { books } from '@acme/books';

export { books };
