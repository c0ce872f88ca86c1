import type { Request, Response } from 'express';
import { ReportService } from '../services/report.service';
const reports = new ReportService();

export async function run(req: Request, res: Response) {
  res.json(await reports.run(req.params.kind, req.query));
}
