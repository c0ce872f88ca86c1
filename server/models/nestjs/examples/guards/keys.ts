export enum Keys {
  Public = 'is-public',
  Blocked = 'blocked',
}
