import { NextResponse } from 'next/server';
import { settings } from '../../../lib/settings';

export async function GET() {
  return NextResponse.json(settings);
  //                       ^^^^^^^^ finding: The environment variable `OPENAI_API_KEY` leaves with the answer
}
