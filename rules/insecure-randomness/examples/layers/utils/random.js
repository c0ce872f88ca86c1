exports.randomString = (length) => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  let result = '';
  for (let i = 0; i < length; i++) result += alphabet.charAt(Math.floor(Math.random() * alphabet.length));
  //                                                                    ^^^^^^^^^^^^^ finding: Numbers that can be predicted become `temporaryPassword`
  return result;
};
