export async function find(id: string) {
  return JSON.parse(id);
}
