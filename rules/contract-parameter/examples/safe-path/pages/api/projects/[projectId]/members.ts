import type { NextApiRequest, NextApiResponse } from 'next';

// What stands in the path is a part of the query here.
export default function handler(request: NextApiRequest, response: NextApiResponse) {
  if (request.method !== 'GET') return response.status(405).end();
  const { projectId } = request.query;
  response.status(200).json({ members: [String(projectId)] });
}
