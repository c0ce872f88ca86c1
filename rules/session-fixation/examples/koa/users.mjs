export async function findUser(name) {
  return { id: 1, hash: '' };
}
