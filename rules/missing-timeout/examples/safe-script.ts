// A script of one's own may wait.
import axios from 'axios';

export async function download(): Promise<string> {
  const { data } = await axios.get('https://data.example/countries.csv');
  const names = await fetch('https://data.example/names');
  return data + (await names.text());
}

await download();
