const digits = '0123456789';

export function generateCode(length: number) {
  let code = '';
  for (let i = 0; i < length; i++) {
    code += digits[Math.floor(Math.random() * digits.length)];
    //                        ^^^^^^^^^^^^^ finding high: Numbers that can be predicted become `otp`
  }
  return code;
}
