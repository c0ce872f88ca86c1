/** Answers 401 unless the key of a partner comes with the request. */
export class KeyService {
  ask(event: H3Event) {
    const key = getRequestHeader(event, 'x-api-key');
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source header
    if (!key) throw createError({ statusCode: 401 });
  }
}
