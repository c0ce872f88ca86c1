import type { Request, Response } from 'express';

export async function show(req: Request, res: Response): Promise<void> {
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /books/:isbn
  res.send(req.params.isbn);
}
