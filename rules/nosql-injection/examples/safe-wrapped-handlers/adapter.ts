interface Given {
  readonly body: unknown;
  readonly query: unknown;
}

/** Puts the request together for all handlers alike. Which contract held it against a schema shows in what is called. */
export function answer<T>(handler: (request: Given) => Promise<T>) {
  return async (all: Given) => {
    const request = { body: all.body, query: all.query };
    return { status: 200 as const, body: { data: await handler(request) } };
  };
}
