import { firstValueFrom, of } from 'rxjs';

export async function first() {
  return await firstValueFrom(of(1));
}
