import type { NextApiRequest, NextApiResponse } from 'next';

// What is read for one method alone is no parameter of the others.
export default function handler(request: NextApiRequest, response: NextApiResponse) {
  if (request.method !== 'GET' && request.method !== 'POST') return response.status(405).end();
  if (request.method === 'GET') {
    try {
      const { filter, start = '1' } = request.query;
      return response.status(200).json({ filter: String(filter), start: Number(start) });
    } catch {
      return response.status(400).end();
    }
  }
  return response.status(201).json({ name: String(request.body.name) });
}
