export const loader = () => ({ open: true });
//           ^^^^^^ route GET /login
//                           ^^^^^^^^^^^^^^ reply body
