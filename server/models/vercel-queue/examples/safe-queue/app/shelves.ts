export async function shelve(book: string) {
  return { shelved: book };
}

export async function weed(book: string) {
  return { weeded: book };
}
