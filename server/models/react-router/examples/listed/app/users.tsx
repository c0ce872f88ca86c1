export const loader = () => ({ users: [] });
//           ^^^^^^ route GET /admin/users
//                           ^^^^^^^^^^^^^ reply body
