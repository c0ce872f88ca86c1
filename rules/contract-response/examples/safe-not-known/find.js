export const find = async (id) => (await fetch(`https://books.test/${encodeURIComponent(id)}`)).json();
