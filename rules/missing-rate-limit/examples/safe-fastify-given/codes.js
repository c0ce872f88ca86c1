// What is given to it has nothing to do with a server.
export function codes(list, { kept }) {
  list.post('/otp/verify', (request) => kept.take(request.body.code));
}

export default function shelf(kept) {
  return kept.filter((each) => each.code);
}
