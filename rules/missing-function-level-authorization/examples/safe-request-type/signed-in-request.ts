export interface Account {
  readonly id: string;
  readonly rights: readonly string[];
}

/** The request that the framework injects, named by the type of the platform. */
export type SignedInRequest = Request & { readonly user: Account };
