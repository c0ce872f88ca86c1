export const GET = () => Response.json({ orders: 3 });
