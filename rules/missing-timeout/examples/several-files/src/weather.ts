import got from 'got';

export async function weatherAt(city: string) {
  return got.get(`https://weather.example/cities/${encodeURIComponent(city)}`, { responseType: 'json' });
  //     ^^^^^^^ finding low: `got.get` waits for the other server
}
