import ky from 'ky';
import vm from 'node:vm';

export async function rule(values: object) {
  const text = await ky.get('https://rules.example/current').text();
  return vm.runInNewContext(text, values);
//                          ^^^^ finding medium: The answer of another service is run as code
}
