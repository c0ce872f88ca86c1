import { Store } from './store.js';

export class Colour {
  id!: string;
  keeper!: string;
  name!: string;
}

export class Note {
  id!: string;
  keeper!: string;
  text!: string;
}

export class Colours extends Store<Colour> {}
export class Notes extends Store<Note> {}
